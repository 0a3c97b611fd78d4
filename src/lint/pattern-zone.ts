import type {Place, Places, Source} from '../diagnostic/index.ts'
import type {Zone} from '../page/index.ts'
import type {Regex} from '../regex/index.ts'
import type {Finding} from './rule.ts'

/** A zone's pattern, as written. */
export const toRegex = ({text}: Zone): Regex => ({source: text, flags: ''})

/** Where a character of a zone's text stands in the source; past the last one, an empty place at the end. */
export function toPlaceInside({text}: Source, zone: Zone, index: number, places: Places): Place {
  const last = zone.place.end.offset
  let at = zone.place.start.offset - 1
  // The text is the source with characters left out (the backslash of `\|`), so a greedy walk finds each of its own.
  for (const character of zone.text.slice(0, index + 1).split('')) {
    const found = text.indexOf(character, at + 1)
    at = found === -1 ? last : Math.min(found, last)
  }
  if (index >= zone.text.length) at = last
  return places.place(at, Math.min(at + 1, last))
}

/** The repair that Markdown cannot alter: the pattern in a code span, where one can stand. */
export function toCodeSpan({text}: Source, {form, place, cell}: Zone): Pick<Finding, 'edits'> {
  const [start, end] = [place.start.offset, place.end.offset]
  const written = text.slice(start, end)
  const line = text.slice(start - place.start.column + 1, start)
  // A line that starts with a comment is HTML from end to end: a backtick in it is a backtick.
  const html = !cell && /^[\s>*+\d.)-]*<!--/.test(line)
  if (form === 'code' || html || /[`\r\n]/.test(written)) return {}
  return {edits: [{start, end, text: `\`${written}\``}]}
}
