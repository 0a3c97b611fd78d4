import type {Edit, Place, Severity} from '../diagnostic/index.ts'
import type {Page, Suppression} from '../page/index.ts'
import type {FindAttack} from '../regex/index.ts'
import type {Spec} from '../spec/index.ts'

/** What a rule looks at. */
export interface LintInput {
  readonly page: Page
  readonly spec: Spec
  /** The specs of all pages of this run, this one among them, in order. */
  readonly specs: readonly Spec[]
  /** The ids of all rules. */
  readonly ids: ReadonlySet<string>
  /** Suppressions that held nothing back; known to rules of the last stage alone. */
  readonly unused: readonly Suppression[]
  /** Tells what speaks against a pattern in an engine that backtracks, where that was asked for. */
  readonly findAttack?: FindAttack
}

/** A diagnostic before the rule's name, its severity and the path are put on it. */
export interface Finding {
  /** “Unexpected …, expected …”. */
  readonly message: string
  readonly place: Place
  readonly witness?: string
  /** A safe repair: it changes nothing but what the finding speaks of, and the finding is gone after it. */
  readonly edits?: readonly Edit[]
  /** Nobody could tell: a warning, and the verdict is inconclusive where nothing else fails it. */
  readonly undecided?: true
}

/** A page that is fine, or one with what is said about it: documentation and test of its rule at once. */
export type Example = {
  /** Other pages of the same run: Markdown, read as `other-1.md`, `other-2.md`. */
  readonly others?: readonly string[]
  /** Read as MDX. */
  readonly mdx?: boolean
} & (
  | {readonly ok: string}
  | {
      readonly bad: string
      /** `line:column-line:column: message` of each finding, in order. */
      readonly says: readonly string[]
      /** The page after `--fix`, where the rule repairs. */
      readonly fixed?: string
    }
)

/** One claim about a page: implementation, documentation and tests in one file. */
export interface Rule {
  readonly id: string
  /** A rule that is `off` runs where the configuration gives it a severity. */
  readonly severity: Severity | 'off'
  /** The claim, in one sentence: “Each begin marker has an end marker of the same name.” */
  readonly about: string
  /** What goes wrong without it, for the reader of the rule's page. */
  readonly why: string
  readonly examples: readonly Example[]
  /** Runs after all others, when it is known which suppressions were used. */
  readonly last?: boolean
  check(input: LintInput): Iterable<Finding>
}

/** Gives a rule its type. */
export const defineRule = (rule: Rule): Rule => rule
