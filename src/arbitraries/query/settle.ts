import type {Demand, Values} from './demands.ts'

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

function isBroken({parameter, when, meets}: Demand, values: Values): boolean {
  if (!when.every(cause => values.get(cause.parameter) === cause.value)) return false
  const value = values.get(parameter)
  return value === undefined || !meets(value)
}
