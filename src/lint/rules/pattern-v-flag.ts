import type {Zone} from '../../page/index.ts'
import {isValid, toVSafe} from '../../regex/index.ts'
import {judgeOnce, toRegex} from '../pattern-zone.ts'
import {defineRule} from '../rule.ts'
import {patternZones} from '../slice.ts'

/** Browsers compile `<input pattern>` with the `v` flag, and only log an error where that fails. */
export const patternVFlag = defineRule({
  id: 'pattern-v-flag',
  severity: 'warning',
  about: 'Each pattern is a regular expression under the `v` flag too.',
  why: 'A form that carries the pattern in `<input pattern>` would let everything through, in silence.',
  examples: [
    {ok: 'uid <!--begin-validation-uid-->`^[\\w.\\-]+$`<!--end-validation-uid-->'},
    {
      bad: 'uid <!--begin-validation-uid-->`^[\\w.-]+$`<!--end-validation-uid-->',
      says: ['1:33-1:42: Unexpected pattern that browsers ignore in `<input pattern>`, expected `^[\\w.\\-]+$`'],
    },
    {
      bad: 'uid <!--begin-validation-uid-->`^[(]$`<!--end-validation-uid-->',
      says: ['1:33-1:38: Unexpected pattern that browsers ignore in `<input pattern>`, expected `^[\\(]$`'],
    },
  ],
  *check({page}) {
    const judge = judgeOnce(toExpected, ({text}) => text)
    for (const zone of patternZones(page)) {
      const expected = judge(zone)
      if (expected === '') continue
      const message = `Unexpected pattern that browsers ignore in \`<input pattern>\`, expected ${expected}`
      yield {message, place: zone.place}
    }
  },
})

/** What to write instead; empty where the pattern is fine, or no pattern at all. */
function toExpected(zone: Zone): string {
  const regex = toRegex(zone)
  if (!isValid(regex) || isValid({...regex, flags: 'v'})) return ''
  const safe = toVSafe(regex)
  return safe ? `\`${safe.source}\`` : 'one that is valid under the `v` flag'
}
