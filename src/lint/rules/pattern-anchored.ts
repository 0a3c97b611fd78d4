import {compare, type Regex, readSyntaxError, toAnchored} from '../../regex/index.ts'
import {toDifference} from '../difference.ts'
import {toRegex} from '../pattern-zone.ts'
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
    {bad: 'uid <!--begin-validation-uid-->`^a|b$`<!--end-validation-uid-->', says: ['']},
    {bad: 'uid <!--begin-validation-uid-->`[a-z]+`<!--end-validation-uid-->', says: ['']},
  ],
  *check({page}) {
    for (const zone of patternZones(page)) {
      const regex = toRegex(zone)
      if (zone.text === '' || readSyntaxError(regex)) continue
      const {witness} = toDifference(regex, toAnchored(regex)) ?? {}
      if (witness === undefined) continue
      const seen = `pattern that lets ${JSON.stringify(witness)} through`
      yield {message: `Unexpected ${seen}, expected \`${toSuggestion(regex)}\``, place: zone.place, witness}
    }
  },
})

/** The shortest anchored spelling that is shown to accept the same as the sure one. */
function toSuggestion(regex: Regex): string {
  const anchored = toAnchored(regex)
  const bare = regex.source.replace(/^\^|(?<!\\)\$$/g, '')
  const spellings = [`^${bare}$`, `^(?:${bare})$`].map(source => ({...regex, source}))
  return (spellings.find(spelling => compare(spelling, anchored).relation === 'equivalent') ?? anchored).source
}
