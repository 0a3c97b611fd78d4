import {type EngineDifference, findEngineDifferences} from '../../regex/index.ts'
import {judgeOnce, toRegex} from '../pattern-zone.ts'
import {defineRule} from '../rule.ts'
import {patternZones} from '../slice.ts'

/**
 * Off by itself: `$` alone overlooks a line ending in four of the seven engines, so that it speaks of nearly every
 * pattern. It is for pages whose patterns are copied into services that are not written in JavaScript.
 */
export const patternPortability = defineRule({
  id: 'pattern-portability',
  severity: 'off',
  about: 'Each pattern accepts the same in Python, Java, Go, Rust, PCRE, Ruby and PostgreSQL as in JavaScript.',
  why: 'Who copies a pattern into a service in another language lets through what the page refuses, or the other way round.',
  examples: [
    {ok: 'uid <!--begin-validation-uid-->`[0-9a-f]{32}`<!--end-validation-uid-->'},
    {
      bad: 'uid <!--begin-validation-uid-->`^[\\w\\/]+$`<!--end-validation-uid-->',
      says: [
        '1:33-1:42: Unexpected pattern that is not portable (Python: accepts "ª"; Java, PCRE: accepts "a\\n"; Rust: cannot read `\\/`; Ruby: accepts "\\na"), expected one that all read alike',
      ],
    },
  ],
  *check({page}) {
    const judge = judgeOnce(
      zone => findEngineDifferences(toRegex(zone)),
      ({text}) => text,
    )
    for (const zone of patternZones(page)) {
      const differences = judge(zone)
      if (differences.length === 0) continue
      const message = `Unexpected pattern that is not portable (${toList(differences)}), expected one that all read alike`
      const witness = differences.flatMap(difference => ('witness' in difference ? difference.witness : []))[0]
      yield {message, place: zone.place, ...(witness !== undefined && {witness})}
    }
  },
})

/** What differs, each with the engines that do it: “Java, PCRE: accepts "a\n"; Rust: cannot read `\/`”. */
function toList(differences: readonly EngineDifference[]): string {
  const engines = new Map<string, string[]>()
  for (const difference of differences) {
    const what = 'witness' in difference ? JSON.stringify(crop(difference.witness)) : difference.construct
    const does = `${difference.does} ${what}`
    engines.set(does, [...(engines.get(does) ?? []), difference.engine])
  }
  return [...engines].map(([does, names]) => `${names.join(', ')}: ${does}`).join('; ')
}

const crop = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
