import {defineRule} from '../rule.ts'
import {titleOf} from '../slice.ts'

/** An end without a begin: most often the begin marker was lost or misspelt. */
export const markerUnopened = defineRule({
  id: 'marker-unopened',
  severity: 'error',
  about: 'Each end marker has a begin marker of the same kind and name.',
  why: 'Without its begin marker a zone is not read: its pattern goes unchecked in silence.',
  examples: [
    {ok: 'uid <!--begin-validation-uid-->^a$<!--end-validation-uid-->\n'},
    {
      bad: 'uid ^a$<!--end-validation-uid-->\n',
      says: ['1:8-1:33: Unexpected `end-validation-uid` without begin, expected `begin-validation-uid` before it'],
    },
  ],
  *check({page}) {
    for (const {fault, marker} of page.faults)
      if (fault === 'unopened')
        yield {
          message: `Unexpected ${titleOf(marker)} without begin, expected ${titleOf({...marker, edge: 'begin'})} before it`,
          place: marker.place,
        }
  },
})
