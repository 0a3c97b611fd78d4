import {accepts, type Language, type Strings} from '../../regex/index.ts'
import type {Parameter} from '../parameters.ts'
import type {Rules} from '../rules.ts'

/** The values of a query, by parameter. */
export type Values = ReadonlyMap<string, string>

/** A condition, ready to be asked and to be met. */
export interface Demand {
  readonly parameter: string
  readonly when: readonly {readonly parameter: string; readonly value: string}[]
  readonly meets: (value: string) => boolean
  /** Values that meet it; undefined where there are none so short. */
  readonly good: Strings | undefined
  /** Values that the parameter accepts all the same, but that do not meet it. */
  readonly bad: Strings | undefined
}

/** The conditions between known parameters. */
export function toDemands(
  {conditions}: Rules,
  parameters: ReadonlyMap<string, Parameter>,
  maxLength: number,
): readonly Demand[] {
  return conditions.flatMap(({parameter, values, when}) => {
    const known = parameters.get(parameter)
    if (!known || !when.every(cause => parameters.has(cause.parameter))) return []
    const wanted: Language = values.length > 0 ? {values} : known.proper
    const [good, bad] = [known.among(wanted, maxLength), known.among({not: wanted}, maxLength)]
    return [{parameter, when, meets: accepts(wanted), good, bad}]
  })
}
