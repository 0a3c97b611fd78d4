import type {Place} from '../diagnostic/index.ts'
import type {Language} from '../regex/index.ts'

/** Where something stands in code. */
export interface CodePlace {
  /** Relative to the working folder, with slashes. */
  readonly path: string
  readonly place: Place
}

/** A rule as code has it: what a reader found. */
export interface Bound extends CodePlace {
  /** The values that the code accepts. */
  readonly language: Language
  /** Whether a request without the parameter is refused; undefined where the form does not say, as a mere pattern does not. */
  readonly isRequired?: boolean
  /** The rule as code has it, short, for messages: `/^[\w.-]+$/`, or `joi.string().max(128)`. */
  readonly shown: string
}

/** What keeps a rule from being read, of three kinds that a person mends in three ways. */
export type UnboundKind = 'file' | 'name' | 'form'

/**
 * No rule was found where a binding points: there is no such file, no such name in it, or what is there is no form that
 * can be read exactly. It is thrown by readers and caught once for each parameter, so that all others are still judged.
 */
export class Unbound extends Error {
  readonly kind: UnboundKind
  readonly at: CodePlace | undefined

  /** `message` is “Unexpected …, expected …”; `at` is where the search ended, the file itself where that is missing. */
  constructor(kind: UnboundKind, message: string, at?: CodePlace) {
    super(message)
    this.kind = kind
    this.at = at
  }
}
