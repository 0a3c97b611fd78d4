import {accepts, isValid} from '../../regex/index.ts'
import type {Parameter, Pattern} from '../../spec/index.ts'
import {compareSides, type Disagreement} from '../verdicts/compare-sides.ts'
import {pageUndecided} from '../verdicts/to-parity-verdict.ts'
import type {Validators} from './validators.ts'

/** Where the code and the page disagree about one parameter. */
export function* findDifferences(parameter: Parameter, validators: Validators): Iterable<Disagreement> {
  const {name, pattern} = parameter
  const coded = Object.hasOwn(validators.patterns, name) ? validators.patterns[name] : undefined
  if (pattern && !coded) {
    yield {
      code: 'parity-unimplemented',
      message: `Unexpected code without a pattern of \`${name}\`, expected ${show(pattern)}`,
    }
  } else if (coded && !pattern) {
    yield {
      code: 'parity-undocumented',
      message: `Unexpected \`${coded}\` in the code, expected a pattern of \`${name}\` on the page`,
    }
  } else if (coded && pattern && !isValid(pattern)) {
    yield pageUndecided
  } else if (coded && pattern) {
    // The values beside the pattern are no part of the code's pattern: they are judged below.
    const {source, flags} = pattern
    const code = {language: {source: coded.source, flags: coded.flags}, shown: `\`${coded}\``}
    const difference = compareSides({language: {source, flags}, shown: show(pattern)}, code)
    if (difference) yield difference
  }
  yield* judgeSamples(parameter, validators)
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

const show = ({source, flags}: Pattern): string => `\`/${source}/${flags}\``
