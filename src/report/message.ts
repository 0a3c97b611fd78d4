import {type Diagnostic, formatWitness, type Related, toVisible} from '../diagnostic/index.ts'

/** Message, witness, the other places, the claim and how to repeat it, in one visible line. */
export function formatMessage({message, witness, related = [], claim, repeat}: Diagnostic): string {
  const parts = [
    toVisible(message),
    ...(witness === undefined ? [] : [`witness: ${formatWitness(witness)}`]),
    ...related.map(other => `see ${formatRelated(other)}`),
    ...(claim === undefined ? [] : [`claim: ${toVisible(claim)}`]),
    ...(repeat === undefined ? [] : [`repeat: ${toVisible(repeat)}`]),
  ]
  return parts.join('; ')
}

/**
 * Another place in one visible line.
 *
 * @example
 * formatRelated({message: 'the rule in code', path: 'a.js', place: toPlaces('').place(0, 0)}) // 'a.js:1:1 the rule in code'
 */
export function formatRelated({message, path, place: {start}}: Related): string {
  return toVisible(`${path}:${start.line}:${start.column} ${message}`)
}
