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
    for (const zone of page.zones) {
      const isProse = zone.kind === 'requirement' || zone.kind === 'condition'
      // Looking for the Markdown first spares most sentences the parsing.
      if (isProse && markdown.test(zone.text) && zone.raw && markdown.test(zone.rendered))
        yield {message, place: zone.place}
    }
  },
})
