import {createEndpoint, type Made} from '../correct.ts'
import type {Steps} from '../steps.ts'

/** An endpoint that is wrong in one way. */
export interface Mutant {
  readonly id: string
  /** The requirement of the page that it violates. */
  readonly breaks: string
  readonly make: () => Made
}

/** By id: what is violated, and the steps that do it. */
export type Faults = Readonly<Record<string, readonly [breaks: string, faults: Partial<Steps>]>>

/** Makes mutants of a table. */
export const toMutants = (faults: Faults): readonly Mutant[] =>
  Object.entries(faults).map(([id, [breaks, steps]]) => ({id, breaks, make: () => createEndpoint(steps)}))
