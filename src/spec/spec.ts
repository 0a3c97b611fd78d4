import type {Place} from '../diagnostic/index.ts'

/** A regular expression as written on the page. */
export interface Pattern {
  readonly source: string
  readonly flags: string
  /** Where the pattern itself stands: no marker, backtick or space around it. */
  readonly place: Place
}

/** A documented query parameter. */
export interface Parameter {
  readonly name: string
  /** The description as a reader sees it, without Markdown. */
  readonly description: string
  readonly examples: readonly string[]
  /** All values of a pattern that accepts finitely many, and values that the page names beside the pattern. */
  readonly values?: readonly string[] | undefined
  /** Without a pattern (and without values) any value is accepted. */
  readonly pattern?: Pattern
  /** The table row, or the zone where there is no row. */
  readonly place: Place
}

/** A documented field of the answer. */
export interface AnswerField {
  readonly name: string
  readonly description: string
  /** The JSON type as the page writes it, such as `number`. */
  readonly type: string
  readonly pattern?: Pattern
  readonly place: Place
}

/** What a parameter has to be when others have certain values. */
export interface Condition {
  readonly parameter: string
  /** One of these; where there are none, it has to be there, and its own pattern has to accept it. */
  readonly values: readonly string[]
  /** All of these must hold for the condition to apply. */
  readonly when: readonly {readonly parameter: string; readonly value: string}[]
  readonly place: Place
}

/** RFC 2119, without the shades. */
export type Level = 'must' | 'should' | 'may'

/** One testable claim of the page. */
export interface Requirement {
  /** Dotted, general to specific: `metrics-flow.response.flow-id`. */
  readonly id: string
  readonly level: Level
  /** The sentence as a reader sees it. */
  readonly text: string
  readonly place: Place
}

/** The model that is read from a page: plain data, from which all else is made. */
export interface Spec {
  /** The path of the page. */
  readonly page: string
  /** SHA-256 of the page's text with LF endings and without a byte order mark, as lower-case hex. */
  readonly sha256: string
  readonly parameters: readonly Parameter[]
  readonly answer: readonly AnswerField[]
  readonly conditions: readonly Condition[]
  readonly requirements: readonly Requirement[]
}
