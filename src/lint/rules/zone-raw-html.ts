import type {Source} from '../../diagnostic/index.ts'
import type {Zone} from '../../page/index.ts'
import {defineRule} from '../rule.ts'

const markdown = /`[^`]+`|\*\*/

/** CommonMark takes a line that starts with a comment whole, as raw HTML: no Markdown in it is read. */
export const zoneRawHtml = defineRule({
  id: 'zone-raw-html',
  severity: 'warning',
  about: 'A zone with Markdown in it does not start at the start of its line.',
  why: 'Markdown takes a line that starts with a comment for raw HTML, so that a reader sees its back-ticks and asterisks, and no code span in it is read.',
  examples: [
    {ok: '<!--begin-requirement-a.b-->\nIt must be `x`.\n<!--end-requirement-a.b-->\n'},
    {ok: '<!--begin-validation-a-->^[*]$<!--end-validation-a-->\n'},
    {
      bad: '<!--begin-requirement-a.b-->It must be `x`.<!--end-requirement-a.b-->\n',
      says: ['1:29-1:44: Unexpected Markdown in raw HTML, expected the marker alone on its line or text before it'],
    },
  ],
  *check({page}) {
    const message = 'Unexpected Markdown in raw HTML, expected the marker alone on its line or text before it'
    const hasTags = /<(?!!--)/.test(page.source.text)
    for (const zone of page.zones) {
      const isProse = zone.kind === 'requirement' || zone.kind === 'condition'
      // Whether it is raw takes parsing, which most sentences are spared by a look at what stands before them.
      const mayBeRaw = isProse && markdown.test(zone.text) && (hasTags || opensLine(page.source, zone))
      if (mayBeRaw && zone.raw && markdown.test(zone.rendered)) yield {message, place: zone.place}
    }
  },
})

/** Whether a zone goes on in the line that its begin marker starts, but for the signs of lists and quotations. */
const opensLine = ({text}: Source, {begin, place}: Zone): boolean =>
  begin.place.end.line === place.start.line &&
  /^[\s>*+\d.)-]*(?:<!--|$)/.test(
    text.slice(begin.place.start.offset - begin.place.start.column + 1, begin.place.start.offset),
  )
