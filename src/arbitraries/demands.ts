import {acceptedStrings, accepts, type Language, type Strings} from '../regex/index.ts'
import type {Parameter} from './parameters.ts'
import type {Rules} from './rules.ts'

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
    const good = acceptedStrings({all: [known.language, wanted]}, maxLength)
    const bad = acceptedStrings({all: [known.language, {not: wanted}]}, maxLength)
    return [{parameter, when, meets: accepts(wanted), good, bad}]
  })
}

/** What must not be changed: these parameters; and no demand is made on the one that is spared. */
export interface SettleOptions {
  readonly fixed?: readonly string[]
  readonly spared?: string | undefined
}

/**
 * Changes values until they break no demand. One that is broken is met by the value that was drawn for it or, where there
 * is none or the parameter was changed before, put out of force. Undefined where neither can be.
 *
 * It ends: a parameter is set at most once, and never again once it has been taken out.
 */
export function settle(
  values: Values,
  demands: readonly Demand[],
  replacements: readonly (string | undefined)[],
  {fixed = [], spared}: SettleOptions = {},
): Values | undefined {
  const settled = new Map(values)
  const changed = new Set(fixed)
  const find = () => demands.findIndex(demand => demand.parameter !== spared && isBroken(demand, settled))
  for (let index = find(); index >= 0; index = find()) {
    const {parameter = '', when = []} = demands[index] ?? {}
    const replacement = changed.has(parameter) ? undefined : replacements[index]
    const cause = when.find(cause => !fixed.includes(cause.parameter))
    if (replacement !== undefined) settled.set(parameter, replacement)
    else if (cause) settled.delete(cause.parameter)
    else return undefined
    changed.add(replacement === undefined && cause ? cause.parameter : parameter)
  }
  return settled
}

/** Whether a demand is in force and not met. */
export function isBroken({parameter, when, meets}: Demand, values: Values): boolean {
  if (!when.every(cause => values.get(cause.parameter) === cause.value)) return false
  const value = values.get(parameter)
  return value === undefined || !meets(value)
}
