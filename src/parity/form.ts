import type {Expression} from '@babel/types'
import type {CodePlace} from './bound.ts'

/** What a binding points at, before a reader makes a rule of it. */
export type Form = CodeForm | DataForm | LiveForm

/** An expression of JavaScript or TypeScript, all names resolved that lead to it. */
export interface CodeForm extends CodePlace {
  readonly kind: 'code'
  readonly node: Expression
  /** What an expression inside this one stands for, as far as constants, members and imports lead. */
  resolve(node: Expression): CodeForm
}

/** A value in a file of JSON or YAML. */
export interface DataForm extends CodePlace {
  readonly kind: 'data'
  readonly value: unknown
  /** What a member stands for, by its key or index; undefined where there is none. */
  member(key: string | number): DataForm | undefined
  /** What a `$ref` within the file or beside it leads to. */
  follow(reference: string): DataForm
}

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
  | {readonly kind: 'set'; readonly members: Readonly<Record<string, LiveValue>>}
  | {readonly kind: 'other'; readonly shown: string}
