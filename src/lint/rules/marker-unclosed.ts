import {defineRule} from '../rule.ts'
import {titleOf} from '../slice.ts'

/** A zone that never ends would swallow the rest of the page, so it is no zone at all. */
export const markerUnclosed = defineRule({
  id: 'marker-unclosed',
  severity: 'error',
  about: 'Each begin marker has an end marker of the same kind and name.',
  why: 'Without its end marker a zone is not read: its pattern goes unchecked in silence.',
  examples: [
    {ok: 'uid <!--begin-validation-uid-->^a$<!--end-validation-uid-->\n'},
    {
      bad: 'uid <!--begin-validation-uid-->^a$\n',
      says: ['1:5-1:32: Unexpected `begin-validation-uid` without end, expected `end-validation-uid` after it'],
    },
  ],
  *check({page}) {
    for (const {fault, marker} of page.faults)
      if (fault === 'unclosed')
        yield {
          message: `Unexpected ${titleOf(marker)} without end, expected ${titleOf({...marker, edge: 'end'})} after it`,
          place: marker.place,
        }
  },
})
