import {defineRule} from '../rule.ts'

/** A suppression that holds nothing back any more. */
export const suppressionUnused = defineRule({
  id: 'suppression-unused',
  severity: 'warning',
  about: 'Each suppression holds something back.',
  why: 'What was wrong has been repaired; a suppression that stays would hide the next mistake on its lines.',
  last: true,
  examples: [
    {
      ok: '<!--docparity-allow zone-empty because it is still being agreed on-->\n<!--begin-validation-a--><!--end-validation-a-->\n',
    },
    {
      bad: '<!--docparity-allow zone-empty because it is still being agreed on-->\n<!--begin-validation-a-->^a$<!--end-validation-a-->\n',
      says: ['1:1-1:70: Unexpected suppression of `zone-empty`, expected none where there is nothing to hold back'],
    },
  ],
  *check({unused}) {
    for (const {rule, place} of unused)
      yield {message: `Unexpected suppression of \`${rule}\`, expected none where there is nothing to hold back`, place}
  },
})
