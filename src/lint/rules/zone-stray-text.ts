import {type Place, toPlaces} from '../../diagnostic/index.ts'
import type {Page} from '../../page/index.ts'
import {defineRule} from '../rule.ts'
import {patternZones, sliceOf} from '../slice.ts'

const comment = /<!--.*?-->|\{\s*\/\*.*?\*\/\s*\}/gs
const punctuation = /^[\p{P}\p{S}]+$/u

/** Text that stands beside a zone in its cell: a reader takes it for a part of the pattern, and nothing else does. */
export const zoneStrayText = defineRule({
  id: 'zone-stray-text',
  severity: 'warning',
  about: 'A cell with a pattern holds nothing else.',
  why: 'A reader of the rendered page cannot see where the zone ends, and takes the text beside it for a part of the pattern.',
  examples: [
    {ok: '|Name|Validation|\n|-|-|\n|`a`|<!-- agreed --> <!--begin-validation-a-->^a$<!--end-validation-a-->|\n'},
    {
      bad: '|Name|Validation|\n|-|-|\n|`a`|<!--begin-validation-a-->^a$<!--end-validation-a-->/|\n',
      says: ['3:57-3:58: Unexpected `/` beside zone `validation-a`, expected nothing else in its cell'],
      fixed: '|Name|Validation|\n|-|-|\n|`a`|<!--begin-validation-a-->^a$<!--end-validation-a-->|\n',
    },
    {
      bad: '|Name|Validation|\n|-|-|\n|`a`|only <!--begin-validation-a-->^a$<!--end-validation-a-->|\n',
      says: ['3:6-3:10: Unexpected `only` beside zone `validation-a`, expected nothing else in its cell'],
    },
  ],
  *check({page}) {
    const places = toPlaces(page.source.text)
    const seen = new Set<number>()
    for (const {kind, name, cell} of patternZones(page)) {
      if (!cell || seen.has(cell.place.start.offset)) continue
      seen.add(cell.place.start.offset)
      for (const {index, 0: text} of blank(page, cell.place).matchAll(/[^\0\s](?:[^\0]*[^\0\s])?/g)) {
        const [start, end] = [cell.place.start.offset + index, cell.place.start.offset + index + text.length]
        const message = `Unexpected \`${text}\` beside zone \`${kind}-${name}\`, expected nothing else in its cell`
        const place = places.place(start, end)
        // A word may carry meaning that belongs elsewhere; a lone slash is a slip.
        yield punctuation.test(text) ? {message, place, edits: [{start, end, text: ''}]} : {message, place}
      }
    }
  },
})

/** The cell with NUL, which Markdown does not hold, in place of zones and comments. */
function blank(page: Page, cell: Place): string {
  let text = sliceOf(page, cell)
  for (const {begin, end} of page.zones) {
    const [start, stop] = [begin.place.start.offset - cell.start.offset, end.place.end.offset - cell.start.offset]
    if (start < 0 || stop > text.length) continue
    text = text.slice(0, start) + '\0'.repeat(stop - start) + text.slice(stop)
  }
  return text.replace(comment, found => '\0'.repeat(found.length))
}
