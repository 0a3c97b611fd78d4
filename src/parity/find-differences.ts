import type {Diagnostic} from '../diagnostic/index.ts'
import {accepts, type Comparison, compare, isValid, type Regex} from '../regex/index.ts'
import type {Parameter} from '../spec/index.ts'
import type {Validators} from './validators.ts'

/** What is off with one parameter, before its place is put on it. */
export type Disagreement = Pick<Diagnostic, 'code' | 'message' | 'witness'>

/** Where the code and the page disagree about one parameter. */
export function* findDifferences(parameter: Parameter, validators: Validators): Iterable<Disagreement> {
  const {name, pattern} = parameter
  const coded = Object.hasOwn(validators.patterns, name) ? validators.patterns[name] : undefined
  if (pattern && !coded) {
    yield {
      code: 'parity-missing',
      message: `Unexpected code without a pattern of \`${name}\`, expected ${show(pattern)}`,
    }
  } else if (coded && !pattern) {
    yield {
      code: 'parity-missing',
      message: `Unexpected ${coded} in the code, expected a pattern of \`${name}\` on the page`,
    }
  } else if (coded && pattern) yield* comparePatterns(name, pattern, coded)
  yield* judgeSamples(parameter, validators)
}

/** The page's pattern against the code's, as languages. */
function* comparePatterns(name: string, page: Regex, code: RegExp): Iterable<Disagreement> {
  // What lint refuses has no language, and the code that is generated from it accepts nothing.
  if (!isValid(page)) {
    yield {
      code: 'parity-undecided',
      message: `Unexpected pattern with a syntax error, expected one that can be compared`,
    }
    return
  }
  // The same text has the same language, also where it cannot be compared.
  if (page.source === code.source && page.flags === code.flags) return
  const comparison = compare(page, code)
  if (comparison.relation === 'equivalent') return
  if (comparison.relation === 'undecided') {
    const message = `Unexpected pattern of \`${name}\` that cannot be compared, expected a simpler one: ${comparison.reason}`
    yield {code: 'parity-undecided', message}
    return
  }
  const [witness, acceptedBy] = toWitness(comparison)
  const message = `Unexpected ${code} in the code, expected the language of ${show(page)}: ${JSON.stringify(witness)} is accepted by the ${acceptedBy} alone`
  yield {code: 'parity-pattern', message, witness}
}

/** The examples and the values of the page: the code has to say of each what the page's own pattern says. */
function* judgeSamples(
  {name, pattern, examples, values = []}: Parameter,
  validators: Validators,
): Iterable<Disagreement> {
  if (pattern && !isValid(pattern)) return
  const matches = pattern && accepts(pattern)
  const isAccepted = (sample: string) => (matches?.(sample) ?? values.length === 0) || values.includes(sample)
  for (const witness of new Set([...examples, ...values])) {
    const expected = isAccepted(witness)
    if (validators.validateParameter(name, witness).ok === expected) continue
    const [says, should] = expected ? ['refuses', 'accept'] : ['accepts', 'refuse']
    const message = `Unexpected code that ${says} ${JSON.stringify(witness)} as \`${name}\`, expected it to ${should} it as the page does`
    yield {code: 'parity-value', message, witness}
  }
}

type Different = Exclude<Comparison, {relation: 'equivalent' | 'undecided'}>

function toWitness(comparison: Different): readonly [witness: string, acceptedBy: 'page' | 'code'] {
  return comparison.relation === 'subset' ? [comparison.onlyRight, 'code'] : [comparison.onlyLeft, 'page']
}

const show = ({source, flags}: Regex): string => `/${source}/${flags}`
