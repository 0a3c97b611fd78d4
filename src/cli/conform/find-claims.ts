import {cases, type SelectedCase, type Selection, selectCases} from '../../conformance/index.ts'
import {type Spec, toRequirements} from '../../index.ts'
import {closest} from '../config/closest.ts'
import {UsageError} from '../usage-error.ts'

/**
 * The claims that were asked for.
 *
 * @throws UsageError where an id or a glob stands for no claim, or none is left.
 */
export function findClaims(spec: Spec, {only, skip}: Selection): readonly SelectedCase[] {
  const requirements = toRequirements(spec)
  const select = (selection: Selection) => selectCases(cases, requirements, selection)
  const all = select({})
  const ids = new Set(all.flatMap(({one, claims}) => [one.id, ...claims.map(({id}) => id)]))
  for (const glob of [...(only ?? []), ...(skip ?? [])]) {
    if (select({only: [glob]}).length > 0) continue
    const meant = closest(glob, [...ids])
    throw new UsageError(`Unexpected case \`${glob}\`, expected ${meant ? `\`${meant}\`` : 'one that --list shows'}`)
  }
  const selected = select({...(only && {only}), ...(skip && {skip})})
  if (selected.length > 0) return selected
  throw new UsageError(
    all.length > 0
      ? 'Unexpected --skip of all cases, expected one that is left'
      : `Unexpected page \`${spec.page}\` without a claim that a case tests`,
  )
}
