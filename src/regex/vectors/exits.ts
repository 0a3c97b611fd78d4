import type {Machine} from './machine.ts'

/** A shortest word that is accepted from each state; undefined where there is none. */
export function toExits({symbols, faces, accepts, next}: Machine): readonly (string | undefined)[] {
  const exits = accepts.map((accepting): string | undefined => (accepting ? '' : undefined))
  for (let isOpen = true; isOpen; ) {
    isOpen = false
    const before = [...exits]
    for (const [state, row] of next.entries()) {
      const face = before[state] === undefined && faces.find(face => before[row[face] ?? 0] !== undefined)
      if (face === false || face === undefined) continue
      exits[state] = (symbols[face] ?? '') + before[row[face] ?? 0]
      isOpen = true
    }
  }
  return exits
}
