import {type Covered, isImplemented, isTested} from './coverage.ts'

/**
 * How far a project has come, in one line; what is excepted counts neither as implemented nor as tested.
 *
 * @example
 * formatCoverage([]) // '0 requirements: 0 implemented, 0 tested, 0 excepted, 0 to do'
 */
export function formatCoverage(coverage: readonly Covered[]): string {
  const asked = coverage.filter(({exceptions}) => exceptions.length === 0)
  const facts = [
    `${asked.filter(isImplemented).length} implemented`,
    `${asked.filter(isTested).length} tested`,
    `${coverage.length - asked.length} excepted`,
    `${coverage.filter(({todos}) => todos.length > 0).length} to do`,
  ]
  return `${coverage.length} requirement${coverage.length === 1 ? '' : 's'}: ${facts.join(', ')}`
}
