import type {Claim, SelectedCase} from '../../conformance/index.ts'
import {toVisible} from '../../index.ts'
import {toJsonText} from '../../languages.ts'

/** All claims, a line each: the id, the requirement of the page that it tests, and what it says. */
export function formatClaims(selected: readonly SelectedCase[]): string {
  const claims = selected.flatMap(({claims}) => claims)
  const width = (texts: readonly string[]) => Math.max(...texts.map(text => text.length))
  const [left, middle] = [width(claims.map(({id}) => id)), width(claims.map(({requirement: {id}}) => id))]
  return claims
    .map(({id, requirement, one}) => `${id.padEnd(left)}  ${requirement.id.padEnd(middle)}  ${one.title}`)
    .map(line => `${toVisible(line)}\n`)
    .join('')
}

/** The same as data. */
export const claimsToJson = (selected: readonly SelectedCase[]): string =>
  toJsonText(selected.flatMap(({claims}) => claims.map(toEntry)))

const toEntry = ({id, one: {title}, requirement: {id: of, level, text, place}}: Claim) => ({
  id,
  title,
  requirement: {id: of, level, text, place},
})
