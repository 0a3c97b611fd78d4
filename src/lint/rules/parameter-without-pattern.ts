import {defineRule} from '../rule.ts'

const table = (pattern: string) => `|Name|Pattern|\n|-|-|\n|\`a\`|${pattern}|`

/** A row with a marker has a pattern, or a marker that other rules speak of. */
export const parameterWithoutPattern = defineRule({
  id: 'parameter-without-pattern',
  severity: 'warning',
  about: 'Each parameter has a pattern.',
  why: 'A parameter without a pattern accepts any value, and prose that says otherwise is read by no program.',
  examples: [
    {ok: table('<!--begin-validation-a-->`^x+$`<!--end-validation-a-->')},
    {
      bad: `${table('<!--begin-validation-a-->`^x+$`<!--end-validation-a-->')}\n|\`b\`|one or two letters|`,
      says: [
        '4:1-4:25: Unexpected parameter `b` without a pattern, expected `<!--begin-validation-b-->` and `<!--end-validation-b-->` around one',
      ],
    },
    {ok: table('<!--begin-validaton-a-->`^x+$`<!--end-validaton-a-->')},
  ],
  *check({page, spec}) {
    const marked = new Set([...page.markers, ...page.unreadable].map(({place}) => place.start.line))
    for (const {name, pattern, place} of spec.parameters) {
      if (pattern || marked.has(place.start.line)) continue
      const expected = `\`<!--begin-validation-${name}-->\` and \`<!--end-validation-${name}-->\` around one`
      yield {message: `Unexpected parameter \`${name}\` without a pattern, expected ${expected}`, place}
    }
  },
})
