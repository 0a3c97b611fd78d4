/** A named wall: what keeps a pattern from being an automaton that is exact and small enough. */
export class Undecided extends Error {}
