import {readSyntaxError} from '../../regex/index.ts'
import {toDifference} from '../difference.ts'
import {toCodeSpan, toRegex} from '../pattern-zone.ts'
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
      says: [''],
      fixed: 'a <!--begin-validation-a-->`^a\\.b$`<!--end-validation-a-->',
    },
    {
      bad: 'a <!--begin-validation-a-->^_[a-z]*_[0-9]*$<!--end-validation-a-->',
      says: [''],
      fixed: 'a <!--begin-validation-a-->`^_[a-z]*_[0-9]*$`<!--end-validation-a-->',
    },
  ],
  *check({page}) {
    for (const zone of patternZones(page)) {
      if (readSyntaxError(toRegex(zone))) continue
      const rendered = {source: zone.rendered, flags: ''}
      const difference = readSyntaxError(rendered)
        ? {does: 'is no regular expression'}
        : toDifference(rendered, toRegex(zone))
      if (!difference) continue
      const {does, ...witness} = difference
      const message = `Unexpected rendering \`${zone.rendered}\` that ${does}, expected \`${zone.text}\` in a code span`
      yield {message, place: zone.place, ...witness, ...toCodeSpan(page.source, zone)}
    }
  },
})
