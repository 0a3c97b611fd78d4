import type {Marker} from '../../page/index.ts'
import {defineRule} from '../rule.ts'
import {lineOf, titleOf} from '../slice.ts'

/** Zones lie side by side; a zone that ends inside another, or in another cell, says nothing that can be trusted. */
export const markerCrossed = defineRule({
  id: 'marker-crossed',
  severity: 'error',
  about: 'No zone ends inside another zone or in another table cell than it began.',
  why: 'Where two zones overlap, or a zone runs over a cell border, nobody can tell which text belongs to which name.',
  examples: [
    {ok: '<!--begin-validation-a-->^a$<!--end-validation-a--> <!--begin-validation-b-->^b$<!--end-validation-b-->\n'},
    {
      bad: '<!--begin-validation-a--><!--begin-validation-b-->^a$<!--end-validation-a--><!--end-validation-b-->\n',
      says: [
        '1:26-1:51: Unexpected `begin-validation-b` inside `begin-validation-a` of line 1, expected it after `end-validation-a`',
      ],
    },
    {
      bad: '|Name|Validation|\n|-|-|\n|`a`<!--begin-validation-a-->|^a$<!--end-validation-a-->|\n',
      says: [
        '3:5-3:30: Unexpected `end-validation-a` in another cell, expected it in the cell of `begin-validation-a`',
      ],
    },
  ],
  *check({page}) {
    for (const {fault, marker, other} of page.faults)
      if (fault === 'crossed' && other) yield {message: toMessage(marker, other), place: marker.place}
  },
})

function toMessage(marker: Marker, other: Marker): string {
  if (other.edge === 'end')
    return `Unexpected ${titleOf(other)} in another cell, expected it in the cell of ${titleOf(marker)}`
  const [begin, end] = [titleOf(marker), titleOf({...other, edge: 'end'})]
  return `Unexpected ${begin} inside ${titleOf(other)} of ${lineOf(other)}, expected it after ${end}`
}
