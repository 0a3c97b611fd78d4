/** Thrown where a run cannot go on: its requests are used up, or nobody answers any more. */
export class RunEnded extends Error {
  override readonly name = 'RunEnded'
}
