import {defineRule} from '../rule.ts'

/** Two markers with nothing between them. */
export const zoneEmpty = defineRule({
  id: 'zone-empty',
  severity: 'error',
  about: 'No zone is empty.',
  why: 'An empty pattern would accept anything; more likely the pattern was lost.',
  examples: [
    {ok: '<!--begin-validation-a-->^a$<!--end-validation-a-->\n'},
    {
      bad: '<!--begin-validation-a--> <!--end-validation-a-->\n',
      says: ['1:1-1:50: Unexpected empty zone `validation-a`, expected text between its markers'],
    },
  ],
  *check({page}) {
    for (const {kind, name, text, begin, end} of page.zones)
      if (text.trim() === '')
        yield {
          message: `Unexpected empty zone \`${kind}-${name}\`, expected text between its markers`,
          place: {start: begin.place.start, end: end.place.end},
        }
  },
})
