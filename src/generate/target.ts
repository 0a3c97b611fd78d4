import type {FindAttack} from '../regex/index.ts'
import type {Spec} from '../spec/index.ts'

/** One generated file. */
export interface Artifact {
  /** Below the output root, with `/` between folders. */
  readonly path: string
  /** With LF endings, a final newline and a header that says where it comes from. */
  readonly text: string
}

/** What an artifact says of where it comes from, beside the hashes, and what it may hold. */
export interface GenerateOptions {
  /** How the header and the messages name the page; the path in the spec by default. */
  readonly page?: string
  /** What to run to generate again. */
  readonly command?: string
  /**
   * `findAttack` of `docparity/backtracking`. Of the patterns that a quick look does not settle, code has only those that
   * it finds safe; without it, none of them.
   */
  readonly findAttack?: FindAttack
}

/** A form of output. The same spec and options always give the same bytes. */
export interface Target {
  readonly id: string
  /** What it makes, in one sentence. */
  readonly about: string
  generate(spec: Spec, options: GenerateOptions): readonly Artifact[]
}

/** Gives a target its type. */
export const defineTarget = (target: Target): Target => target

/** What to run to generate again, unless the options say otherwise. */
export const generateCommand = 'npx docparity generate'
