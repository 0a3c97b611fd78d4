import type {Requirement} from '../../spec/index.ts'
import type {Case} from '../case.ts'
import {idOf} from '../verdicts/to-verdict.ts'

/** Which cases run: ids, or globs of ids in which `*` stands for anything. */
export interface Selection {
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
}

/** One case and one requirement of the page that it tests. */
export interface Claim {
  readonly id: string
  readonly one: Case
  readonly requirement: Requirement
}

/** A case, and its claims that were selected. */
export interface SelectedCase {
  readonly one: Case
  readonly claims: readonly Claim[]
}

/** The cases that have claims: one whose requirement is not on the page has none. */
export function selectCases(
  cases: readonly Case[],
  requirements: readonly Requirement[],
  {only = ['*'], skip = []}: Selection = {},
): readonly SelectedCase[] {
  const isWanted = ({id, one}: Claim) => matchesAny(only, id, one.id) && !matchesAny(skip, id, one.id)
  return cases
    .map(one => {
      const claims = requirements.filter(isOf(one)).map(of => ({id: idOf(one, of), one, requirement: of}))
      return {one, claims: claims.filter(isWanted)}
    })
    .filter(({claims}) => claims.length > 0)
}

const isOf =
  ({requirement}: Case) =>
  ({id}: Requirement) =>
    requirement.endsWith('*') ? id.startsWith(requirement.slice(0, -1)) : id === requirement

const matchesAny = (globs: readonly string[], ...ids: readonly string[]) =>
  globs.some(glob => ids.some(id => toPattern(glob).test(id)))

const toPattern = (glob: string) =>
  new RegExp(
    `^${glob
      .split('*')
      .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  )
