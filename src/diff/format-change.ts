import {formatWitness} from '../diagnostic/index.ts'
import type {Change} from './change.ts'

/**
 * A change as one plain line.
 *
 * @example
 * formatChange({subject: 'parameter', name: 'uid', kind: 'wider', onlyAfter: ':'}) // '`uid`: wider, ":" is accepted now'
 */
export function formatChange(change: Change): string {
  const {subject, kind, note, onlyBefore, onlyAfter} = change
  const parts: string[] = [kind === 'changed' && onlyBefore !== undefined ? 'changed both ways' : kind]
  if (note !== undefined && subject !== 'condition') parts.push(note)
  if (onlyBefore !== undefined) parts.push(`${formatWitness(onlyBefore)} is no longer accepted`)
  if (onlyAfter !== undefined) parts.push(`${formatWitness(onlyAfter)} is accepted now`)
  return `${toTitle(change)}: ${parts.join(', ')}`
}

function toTitle({subject, name, note}: Change): string {
  if (subject === 'parameter') return `\`${name}\``
  if (subject === 'answer') return `\`${name}\` of the answer`
  if (subject === 'condition') return `condition of \`${name}\` (${note})`
  return `${subject} \`${name}\``
}
