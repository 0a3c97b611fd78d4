import type {Regex} from '../regex/index.ts'

/** What a parameter accepts: a match of its pattern, or one of its values; without both, anything. */
export interface ParameterRule<Name extends string = string> {
  readonly name: Name
  readonly pattern?: Regex
  readonly values?: readonly string[] | undefined
}

/** What a parameter has to be when others have certain values: one of `values`, or, without any, a match of its pattern. */
export interface ConditionRule {
  readonly parameter: string
  readonly values: readonly string[]
  readonly when: readonly {readonly parameter: string; readonly value: string}[]
}

/** The rules of a page: a `Spec` that was read from it, or what the target `spec` generates. */
export interface Rules<Name extends string = string> {
  readonly parameters: readonly ParameterRule<Name>[]
  readonly conditions: readonly ConditionRule[]
}
