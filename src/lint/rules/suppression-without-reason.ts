import {defineRule} from '../rule.ts'

/** A suppression that does not say why. */
export const suppressionWithoutReason = defineRule({
  id: 'suppression-without-reason',
  severity: 'error',
  about: 'Each suppression gives its reason.',
  why: 'Without a reason nobody dares to take it away again; so a suppression without one holds nothing back.',
  examples: [
    {ok: '<!--docparity-allow zone-empty because the pattern is still being agreed on-->\n'},
    {
      bad: '<!--docparity-allow zone-empty-->\n',
      says: ['1:1-1:34: Unexpected suppression of `zone-empty` without reason, expected `because` and a reason'],
    },
  ],
  *check({page}) {
    for (const {rule, reason, place} of page.suppressions)
      if (reason === '')
        yield {
          message: `Unexpected suppression of \`${rule}\` without reason, expected \`because\` and a reason`,
          place,
        }
  },
})
