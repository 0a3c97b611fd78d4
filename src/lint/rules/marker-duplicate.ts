import {defineRule} from '../rule.ts'
import {lineOf, titleOf} from '../slice.ts'

/** A second zone of one kind and name. */
export const markerDuplicate = defineRule({
  id: 'marker-duplicate',
  severity: 'error',
  about: 'No two zones of a page have the same kind and name, conditions apart.',
  why: 'Two zones can say two things, and a reader of the page would find only one of them.',
  examples: [
    {ok: '<!--begin-validation-a-->^a$<!--end-validation-a--> <!--begin-validation-b-->^b$<!--end-validation-b-->\n'},
    {
      bad: '<!--begin-validation-a-->^a$<!--end-validation-a--> <!--begin-validation-a-->^b$<!--end-validation-a-->\n',
      says: ['1:53-1:78: Unexpected second `begin-validation-a`, expected only that of line 1'],
    },
  ],
  *check({page}) {
    for (const {fault, marker, other} of page.faults)
      if (fault === 'duplicate' && other) {
        const message = `Unexpected second ${titleOf(marker)}, expected only that of ${lineOf(other)}`
        yield {message, place: marker.place}
      }
  },
})
