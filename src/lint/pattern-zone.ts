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

/** Whether a reader sees a character where a reference is written: `zone-entity` speaks of it, and code would keep it. */
export const hasReference = ({form, text, rendered}: Zone): boolean =>
  form === 'text' && (text.match(/&#?[A-Za-z\d]+;/g) ?? []).some(reference => !rendered.includes(reference))

/** The repair that Markdown cannot alter: the pattern in a code span, where one can stand. */
export function toCodeSpan(source: Source, zone: Zone): Pick<Finding, 'edits'> {
  const [start, end] = [zone.place.start.offset, zone.place.end.offset]
  const written = source.text.slice(start, end)
  // A comment in code would be text: a marker or a suppression that somebody misplaced would go unseen.
  if (zone.form === 'code' || zone.raw || /[`\r\n]|<!--|\{\s*\/\*/.test(written)) return {}
  // In code a character reference is text for good; `zone-entity` has to write the character first.
  if (/&#?\w+;/.test(written)) return {}
  return {edits: [{start, end, text: `\`${written}\``}]}
}

/** Judges each text once, however many zones hold it: a page of ten thousand rows has few patterns. */
export function judgeOnce<T>(judge: (zone: Zone) => T, keyOf: (zone: Zone) => string): (zone: Zone) => T {
  const known = new Map<string, T>()
  return zone => {
    const key = keyOf(zone)
    const judged = known.get(key) ?? judge(zone)
    known.set(key, judged)
    return judged
  }
}
