import {toVerdict, type Verdict} from '../diagnostic/index.ts'
import {formatAttack, toAttack} from '../regex/index.ts'
import type {Spec} from '../spec/index.ts'
import type {GenerateOptions} from './target.ts'

/** May code be made of each pattern? It fails on those that `generate` would leave out under the same options. */
export function checkPatterns({page, parameters}: Spec, {findAttack}: GenerateOptions = {}): Verdict {
  const diagnostics = parameters.flatMap(({pattern}) => {
    const attack = pattern && toAttack(pattern, findAttack)
    if (!attack) return []
    const message = `Unexpected pattern that ${formatAttack(attack)}, expected one that takes linear time to generate code`
    return [{code: 'pattern-backtracking', severity: 'error' as const, message, path: page, place: pattern.place}]
  })
  return toVerdict('pattern-backtracking', 'Each pattern that gets into code takes linear time.', diagnostics)
}
