import type {CodePlace, Unbound} from '../bound.ts'

/** A value of a module that was run: told as data by the process that ran it. */
export interface LiveForm extends CodePlace {
  readonly kind: 'live'
  readonly value: LiveValue
}

/** What a value turned out to be. */
export type LiveValue =
  | {readonly kind: 'pattern'; readonly source: string; readonly flags: string}
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'json-schema'; readonly schema: unknown}
  | {readonly kind: 'joi'; readonly description: unknown}
  | {readonly kind: 'zod'; readonly definition: unknown}
  | {readonly kind: 'set'; readonly members: Readonly<Record<string, LiveValue>>}
  | {readonly kind: 'other'; readonly shown: string}

/** What the modules told that were run, by the `at` or the `schema` of their binding. */
export type LiveAnswers = ReadonlyMap<string, LiveForm | Unbound>
