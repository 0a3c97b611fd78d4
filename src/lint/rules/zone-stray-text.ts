import {toPlaces} from '../../diagnostic/index.ts'
import type {Cell, Page, Zone} from '../../page/index.ts'
import {defineRule} from '../rule.ts'
import {isPatternZone, sliceOf} from '../slice.ts'

const htmlComment = /<!--.*?-->/gs
const mdxComment = /\{\s*\/\*.*?\*\/\s*\}/gs
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
    {
      mdx: true,
      bad: '|Name|Validation|\n|-|-|\n|`a`|{/* agreed */} {/* begin-validation-a */}^a${/* end-validation-a */};|\n',
      says: ['3:74-3:75: Unexpected `;` beside zone `validation-a`, expected nothing else in its cell'],
      fixed: '|Name|Validation|\n|-|-|\n|`a`|{/* agreed */} {/* begin-validation-a */}^a${/* end-validation-a */}|\n',
    },
  ],
  *check({page}) {
    const places = toPlaces(page.source.text)
    for (const [cell, zones] of zonesByCell(page)) {
      const zone = zones.find(isPatternZone)
      if (!zone) continue
      for (const {index, 0: text} of blank(page, cell, zones).matchAll(/[^\0\s](?:[^\0]*[^\0\s])?/g)) {
        const [start, end] = [cell.place.start.offset + index, cell.place.start.offset + index + text.length]
        const message = `Unexpected \`${text}\` beside zone \`${zone.kind}-${zone.name}\`, expected nothing else in its cell`
        const place = places.place(start, end)
        // A word may carry meaning that belongs elsewhere; a lone slash is a slip.
        yield punctuation.test(text) ? {message, place, edits: [{start, end, text: ''}]} : {message, place}
      }
    }
  },
})

function zonesByCell({zones}: Page): ReadonlyMap<Cell, readonly Zone[]> {
  const byCell = new Map<Cell, Zone[]>()
  for (const zone of zones) if (zone.cell) byCell.set(zone.cell, [...(byCell.get(zone.cell) ?? []), zone])
  return byCell
}

/** The cell with NUL, which Markdown does not hold, in place of zones and comments. */
function blank(page: Page, {place}: Cell, zones: readonly Zone[]): string {
  const nulls = (length: number) => '\0'.repeat(length)
  let text = sliceOf(page, place)
  for (const {begin, end} of zones) {
    const [start, stop] = [begin.place.start.offset - place.start.offset, end.place.end.offset - place.start.offset]
    text = text.slice(0, start) + nulls(stop - start) + text.slice(stop)
  }
  const comment = page.source.path.endsWith('.mdx') ? mdxComment : htmlComment
  return text.replace(comment, found => nulls(found.length))
}
