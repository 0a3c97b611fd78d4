import {defineRule} from '../rule.ts'
import {lineOf, titleOf} from '../slice.ts'

/** A zone inside another; only the sentence of a requirement may hold zones of other kinds. */
export const markerNested = defineRule({
  id: 'marker-nested',
  severity: 'error',
  about: 'No zone stands inside another, but for zones inside the sentence of a requirement.',
  why: 'The text of the inner zone would belong to both, and the markers would become part of the outer pattern.',
  examples: [
    {ok: '<!--begin-validation-a-->^a$<!--end-validation-a--> <!--begin-validation-b-->^b$<!--end-validation-b-->\n'},
    {
      ok: '<!--begin-requirement-a.pattern-->It must match <!--begin-validation-a-->^a$<!--end-validation-a-->.<!--end-requirement-a.pattern-->\n',
    },
    {
      bad: '<!--begin-validation-a--><!--begin-validation-b-->^b$<!--end-validation-b--><!--end-validation-a-->\n',
      says: [
        '1:26-1:51: Unexpected `begin-validation-b` inside `begin-validation-a` of line 1, expected it after `end-validation-a`',
      ],
    },
  ],
  *check({page}) {
    for (const {fault, marker, other} of page.faults)
      if (fault === 'nested' && other) {
        const [begin, end] = [titleOf(marker), titleOf({...other, edge: 'end'})]
        const message = `Unexpected ${begin} inside ${titleOf(other)} of ${lineOf(other)}, expected it after ${end}`
        yield {message, place: marker.place}
      }
  },
})
