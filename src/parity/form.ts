import type {Node} from '@babel/types'
import type {CodePlace} from './bound.ts'
import type {LiveForm} from './live/live-form.ts'

/** What a binding points at, before a reader makes a rule of it. */
export type Form = CodeForm | DataForm | LiveForm

/** What a package exports, such as `joi.string`: the package is named, never looked into. */
export interface Vendor {
  readonly package: string
  /** The members that lead from the package to it; the package as a whole, or its default export, has none. */
  readonly members: readonly string[]
}

/** An expression of JavaScript or TypeScript, or a module as a whole. */
export interface CodeForm extends CodePlace {
  readonly kind: 'code'
  /** A `Program` stands for the module itself. */
  readonly node: Node
  /** The code in one line, short, for messages. */
  readonly shown: string
  /** Where the expression leads into a package. */
  readonly vendor?: Vendor
  /** What the module exports, where the form is a module: each as it is written, to be resolved by itself. */
  exports?(): ReadonlyMap<string, CodeForm>
  /** An expression inside this one as it is written: nothing is looked up, so nothing can fail. */
  inside(node: Node): CodeForm
  /** What an expression inside this one, or itself, stands for, as far as constants, members and imports lead. */
  resolve(node: Node): CodeForm
}

/** A value in a file of JSON or YAML. */
export interface DataForm extends CodePlace {
  readonly kind: 'data'
  readonly value: unknown
  /** The object or list that it is a member of; undefined at the root of a file. */
  readonly holder: DataForm | undefined
  /** The key or index under which its holder has it. */
  readonly key: string
  /** What a member stands for, by its key or index; undefined where there is none. */
  member(key: string | number): DataForm | undefined
  /** What a `$ref` within the file or beside it leads to. */
  follow(reference: string): DataForm
}
