import {defineRule} from '../rule.ts'

/** Tells what the reader said; without it a page that cannot be read would look like an empty one. */
export const pageSyntax = defineRule({
  id: 'page-syntax',
  severity: 'error',
  about: 'The page can be read.',
  why: 'A page that cannot be read says nothing, so all other rules would pass on it.',
  examples: [
    {ok: 'A {brace} is text in Markdown.\n'},
    {
      mdx: true,
      bad: 'The {/* begin-validation-a */}^a<b>${/* end-validation-a */}\n',
      says: [
        '1:1-1:1: Unexpected MDX syntax, expected a page that compiles: Expected a closing tag for `<b>` (1:33-1:36) before the end of `paragraph`',
      ],
    },
  ],
  *check({page}) {
    for (const {message, place} of page.failures) yield {message, place}
  },
})
