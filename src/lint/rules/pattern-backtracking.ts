import {type Attack, formatAttack, toAttack} from '../../regex/index.ts'
import {judgeOnce, toRegex} from '../pattern-zone.ts'
import {defineRule, type Finding} from '../rule.ts'
import {patternZones} from '../slice.ts'

/** One request with the attack string in it keeps a server busy for minutes: “ReDoS”. */
export const patternBacktracking = defineRule({
  id: 'pattern-backtracking',
  severity: 'error',
  about: 'Each pattern takes time in step with the length of the value.',
  why: 'Most engines try one way through a pattern after the other: where the ways multiply, one value stops a server, and no code is made of such a pattern.',
  examples: [
    {ok: 'uid <!--begin-validation-uid-->`^[\\w.-]+$`<!--end-validation-uid-->'},
    {ok: 'uid <!--begin-validation-uid-->`^[a-z]+(?:-[a-z]+)*$`<!--end-validation-uid-->'},
    {
      bad: 'uid <!--begin-validation-uid-->`^(a+)+$`<!--end-validation-uid-->',
      says: [
        "1:33-1:40: Unexpected pattern that takes exponential time on `'a' + 'a'.repeat(31) + '\\x00'`, expected one that takes linear time",
      ],
    },
    {
      bad: 'uid <!--begin-validation-uid-->`^.*,.*,.*$`<!--end-validation-uid-->',
      says: [
        "1:33-1:43: Unexpected pattern that takes polynomial time (degree 3) on `','.repeat(1651) + ','.repeat(1651) + '\\n'`, expected one that takes linear time",
      ],
    },
  ],
  *check({page, findAttack}) {
    const judge = judgeOnce(
      zone => ({attack: toAttack(toRegex(zone), findAttack)}),
      ({text}) => text,
    )
    for (const zone of patternZones(page)) {
      const {attack} = judge(zone)
      if (!attack) continue
      const message = `Unexpected pattern that ${formatAttack(attack)}, expected one that takes linear time`
      yield {message, place: zone.place, ...toProof(attack)}
    }
  },
})

/** A string of thousands of characters is no help to paste: its expression in the message is. */
function toProof(attack: Attack): Pick<Finding, 'witness' | 'undecided'> {
  if (attack.growth === 'unknown') return {undecided: true}
  return attack.text.length > 200 ? {} : {witness: attack.text}
}
