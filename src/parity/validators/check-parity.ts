import {type Place, toPlaces, type Verdict} from '../../diagnostic/index.ts'
import type {Parameter, Spec} from '../../spec/index.ts'
import type {Disagreement} from '../verdicts/compare-sides.ts'
import {toDiagnostic, toParityVerdict} from '../verdicts/to-parity-verdict.ts'
import {findDifferences} from './find-differences.ts'
import type {Validators} from './validators.ts'

/**
 * Does the code accept what the page says? One verdict for each parameter of either side: the two patterns are compared
 * by the strings that they accept, and the code judges the examples and the values of the page. What cannot be decided
 * is inconclusive, never a pass.
 */
export function checkParity(spec: Spec, validators: Validators): readonly Verdict[] {
  const documented = new Set(spec.parameters.map(({name}) => name))
  const undocumented = Object.keys(validators.patterns).filter(name => !documented.has(name))
  return [
    ...spec.parameters.map(parameter => checkParameter(parameter, validators, spec.page)),
    ...undocumented.map(name =>
      toNamedVerdict(name, [toUndocumented(name)], {path: spec.page, place: toPlaces('').place(0, 0)}),
    ),
  ]
}

function checkParameter(parameter: Parameter, validators: Validators, path: string): Verdict {
  const place = parameter.pattern?.place ?? parameter.place
  return toNamedVerdict(parameter.name, [...findDifferences(parameter, validators)], {path, place})
}

const toNamedVerdict = (
  name: string,
  disagreements: readonly Disagreement[],
  where: {readonly path: string; readonly place: Place},
): Verdict =>
  toParityVerdict(
    `Code and page accept the same values of \`${name}\`.`,
    disagreements.map(disagreement => toDiagnostic(disagreement, where)),
  )

const toUndocumented = (name: string): Disagreement => ({
  code: 'parity-undocumented',
  message: `Unexpected parameter \`${name}\` in the code, expected it on the page`,
})
