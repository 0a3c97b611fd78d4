import {defineRule} from '../rule.ts'

/** A suppression of a rule that there is not. */
export const suppressionUnknown = defineRule({
  id: 'suppression-unknown',
  severity: 'error',
  about: 'Each suppression names a rule.',
  why: 'A misspelt suppression holds nothing back, and its author believes that it does.',
  examples: [
    {ok: '<!--docparity-allow zone-empty because the pattern is still being agreed on-->\n'},
    {
      bad: '<!--docparity-allow zone-emtpy because the pattern is still being agreed on-->\n',
      says: ['1:1-1:79: Unexpected rule `zone-emtpy`, expected the id of a rule'],
    },
  ],
  *check({page, ids}) {
    for (const {rule, place} of page.suppressions)
      if (!ids.has(rule)) yield {message: `Unexpected rule \`${rule}\`, expected the id of a rule`, place}
  },
})
