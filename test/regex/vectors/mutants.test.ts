import {expect, test} from 'vitest'
import {patterns as page} from '../../../src/generated/validators.ts'
import {accepts, compare, type Language, type Regex, vectors} from '../../../src/regex/index.ts'
import {mutants} from '../../support/mutants.ts'

const sources = [...new Set(Object.values(page).map(({source}) => source))]
const bare = sources.map((source): [string, (regex: Regex) => Language] => [source, regex => regex])
const withLiteral = (regex: Regex): Language => ({any: [regex, {values: ['sync']}]})

test.each([...bare, ['^[0-9a-f]{16}$', withLiteral] as const])(
  'the vectors of %s find each slip of the pen that changes the language',
  (source, toLanguage) => {
    const regex = {source, flags: ''}
    const all = [...vectors(toLanguage(regex))]
    const slips = mutants(regex)
    const alive = slips.filter(mutant => {
      const accept = accepts(toLanguage(mutant))
      return all.every(({value, expected}) => accept(value) === (expected === 'accept'))
    })
    const changed = alive.filter(mutant => compare(toLanguage(regex), toLanguage(mutant)).relation !== 'equivalent')
    expect(changed).toEqual([])
    // Most slips are found; else nothing would have been shown.
    expect(slips.length - alive.length).toBeGreaterThan(600)
  },
)
