import type {Zone} from '../../page/index.ts'
import {compare, isValid, toAnchored} from '../../regex/index.ts'
import {toDifference} from '../difference.ts'
import {judgeOnce, toRegex} from '../pattern-zone.ts'
import {defineRule} from '../rule.ts'
import {patternZones} from '../slice.ts'

/** `^a|b$` is the classic: each half is anchored on one side alone. */
export const patternAnchored = defineRule({
  id: 'pattern-anchored',
  severity: 'warning',
  about: 'Each pattern speaks of the whole value, from `^` to `$`.',
  why: 'Without both anchors anything gets through that holds a good piece somewhere; some tools anchor on their own, others do not.',
  examples: [
    {ok: 'uid <!--begin-validation-uid-->`^(?:a|b)$`<!--end-validation-uid-->'},
    {ok: 'uid <!--begin-validation-uid-->`^a$|^b$`<!--end-validation-uid-->'},
    {
      bad: 'uid <!--begin-validation-uid-->`^a|b$`<!--end-validation-uid-->',
      says: ['1:33-1:38: Unexpected pattern that lets "aa" through, expected `^(?:a|b)$`'],
    },
    {
      bad: 'uid <!--begin-validation-uid-->`[a-z]+`<!--end-validation-uid-->',
      says: ['1:33-1:39: Unexpected pattern that lets "a0" through, expected `^[a-z]+$`'],
    },
  ],
  *check({page}) {
    const judge = judgeOnce(toFault, ({text}) => text)
    for (const zone of patternZones(page)) {
      const {witness, spelling} = judge(zone)
      if (witness === undefined) continue
      const seen = `pattern that lets ${JSON.stringify(witness)} through`
      yield {message: `Unexpected ${seen}, expected \`${spelling}\``, place: zone.place, witness}
    }
  },
})

/** Without an alternative, or with all of them in one group, both anchors hold the whole: no need to compare. */
const isPlainlyAnchored = /^\^(?:[^|]*(?<!\\)(?:\\\\)*|\((?:\?:)?[^()[\]\\]*\))\$$/

/** What gets through, and the shortest anchored spelling that is shown to accept the same as the sure one. */
function toFault(zone: Zone): {readonly witness?: string; readonly spelling?: string} {
  const regex = toRegex(zone)
  if (zone.text === '' || isPlainlyAnchored.test(zone.text) || !isValid(regex)) return {}
  const anchored = toAnchored(regex)
  const {witness} = toDifference(regex, anchored) ?? {}
  if (witness === undefined) return {}
  const bare = regex.source.replace(/^\^|(?<!\\)\$$/g, '')
  const spellings = [`^${bare}$`, `^(?:${bare})$`].map(source => ({...regex, source}))
  const {source} = spellings.find(spelling => compare(spelling, anchored).relation === 'equivalent') ?? anchored
  return {witness, spelling: source}
}
