import type {Zone} from '../../page/index.ts'
import {isValid} from '../../regex/index.ts'
import {type Difference, toDifference} from '../difference.ts'
import {hasReference, judgeOnce, toCodeSpan, toRegex} from '../pattern-zone.ts'
import {defineRule} from '../rule.ts'
import {patternZones} from '../slice.ts'

/** Markdown eats stars, underscores, backslashes and more; what it leaves may be another rule. */
export const patternRendered = defineRule({
  id: 'pattern-rendered',
  severity: 'error',
  about: 'Each pattern, as a reader of the rendered page sees it, accepts what the written one accepts.',
  why: 'People read the rendered page and programs the written one: each would be right by another rule.',
  examples: [
    {ok: 'a <!--begin-validation-a-->`^_[a-z]*_$`<!--end-validation-a-->'},
    {ok: 'a <!--begin-validation-a-->^[\\w\\/]+$<!--end-validation-a-->'},
    {
      bad: 'a <!--begin-validation-a-->^a\\.b$<!--end-validation-a-->',
      says: ['1:28-1:34: Unexpected rendering `^a.b$` that accepts "aab", expected `^a\\.b$` in a code span'],
      fixed: 'a <!--begin-validation-a-->`^a\\.b$`<!--end-validation-a-->',
    },
    {
      bad: 'a <!--begin-validation-a-->^_[a-z]*_[0-9]*$<!--end-validation-a-->',
      says: [
        '1:28-1:44: Unexpected rendering `^[a-z]*[0-9]*$` that accepts "", expected `^_[a-z]*_[0-9]*$` in a code span',
      ],
      fixed: 'a <!--begin-validation-a-->`^_[a-z]*_[0-9]*$`<!--end-validation-a-->',
    },
  ],
  *check({page}) {
    const judge = judgeOnce(toSeen, ({text, rendered}) => `${text}\n${rendered}`)
    for (const zone of patternZones(page)) {
      const {does, ...witness} = judge(zone)
      if (does === '') continue
      const message = `Unexpected rendering \`${zone.rendered}\` that ${does}, expected \`${zone.text}\` in a code span`
      yield {message, place: zone.place, ...witness, ...toCodeSpan(page.source, zone)}
    }
  },
})

/** What the rendered text does that the pattern does not; nothing where another rule has to be heard first. */
function toSeen(zone: Zone): Difference {
  const [rendered, written] = [{source: zone.rendered, flags: ''}, toRegex(zone)]
  if (!isValid(written) || hasReference(zone)) return {does: ''}
  if (!isValid(rendered)) return {does: 'is no regular expression'}
  return toDifference(rendered, written) ?? {does: ''}
}
