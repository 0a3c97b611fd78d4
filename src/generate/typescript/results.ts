/** The types of what the validators take and answer: text of the generated module. */
export const results = `/** Why the page refuses a parameter. */
export interface Refusal {
  /** The name of the parameter; empty where the input is no query at all. */
  readonly parameter: string
  /** The decoded value; \`undefined\` where a parameter is missing. */
  readonly value: unknown
  /** No string, refused by the pattern, sent again, or ruled out by another parameter. */
  readonly reason: 'type' | 'pattern' | 'repeated' | 'condition'
  /** The pattern of the parameter, or \`null\` where the page gives none. */
  readonly pattern: RegExp | null
  /** The line of the page that states the rule. */
  readonly line: number
  /** One sentence for a developer. */
  readonly message: string
}

/** Whether the page accepts a value. */
export type ParameterResult = {readonly ok: true} | {readonly ok: false; readonly refusal: Refusal}

/** The query that the page accepts, or one refusal for each parameter that it refuses; and names that it does not know. */
export type QueryResult =
  | {readonly ok: true; readonly value: Query; readonly unknown: readonly string[]}
  | {readonly ok: false; readonly refused: readonly Refusal[]; readonly unknown: readonly string[]}

/** A query string with or without its \`?\`, a \`URLSearchParams\` or a plain object, in which \`undefined\` is absent. */
export type QueryInput = string | Pairs | {readonly [name: string]: unknown}

/** The part of \`URLSearchParams\` that is needed: named here, so that it takes neither the types of the DOM nor of Node. */
export interface Pairs {
  entries(): Iterable<[name: string, value: string]>
}`
