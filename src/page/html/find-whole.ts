import type {Piece} from './marks.ts'

/** The zones that begin and end in the same element, and cross no other: an element of their own can hold them. O(pieces). */
export function findWhole(pieces: readonly Piece[]): ReadonlySet<number> {
  const whole = new Set<number>()
  const open: (string | number)[] = []
  for (const piece of pieces) {
    if (piece.kind === 'open') open.push(piece.element)
    else if (piece.kind === 'mark' && piece.edge === 'begin') open.push(piece.zone)
    else if (piece.kind === 'mark' && open.at(-1) === piece.zone) {
      open.pop()
      whole.add(piece.zone)
    } else if (piece.kind === 'close') {
      // What is left open inside of an element ends nowhere.
      open.length = Math.max(0, open.lastIndexOf(piece.element))
    }
  }
  return whole
}
