import fc from 'fast-check'
import {accepts} from '../../regex/index.ts'
import type {Parameter} from '../parameters.ts'
import type {Rules} from '../rules.ts'
import {toAccepted} from '../strings.ts'
import {type Demand, toDemands, type Values} from './demands.ts'
import {settle} from './settle.ts'

/** Values that each parameter accepts by itself, and for each demand one that meets it. */
export interface Draft {
  readonly values: Values
  readonly replacements: readonly (string | undefined)[]
}

/** All that queries are drawn from. */
export interface Parts<Name extends string = string> {
  readonly parameters: readonly Parameter<Name>[]
  readonly demands: readonly Demand[]
  readonly drafts: fc.Arbitrary<Draft>
  readonly simplest: Draft
}

/** Parameters that accept nothing so short are in no draft. */
export function toParts<Name extends string>(
  rules: Rules<Name>,
  parameters: ReadonlyMap<string, Parameter<Name>>,
  maxLength: number,
): Parts<Name> {
  const demands = toDemands(rules, parameters, maxLength)
  const some = [...parameters.values()].flatMap(parameter => {
    const strings = parameter.accepted(maxLength)
    return strings ? [{name: parameter.name, value: withCauses(parameter, toAccepted(strings), demands)}] : []
  })
  const values = fc.tuple(...some.map(({value}) => fc.option(value, {nil: undefined, freq: 2})))
  const replacements = fc.tuple(...demands.map(({good}) => (good ? toAccepted(good) : fc.constant(undefined))))
  const drafts = fc.record({values, replacements}).map(({values, replacements}) => ({
    values: new Map(some.flatMap(({name}, index) => toEntry(name, values[index]))),
    replacements,
  }))
  const simplest = {values: new Map(), replacements: demands.map(({good}) => good?.shortest)}
  return {parameters: [...parameters.values()], demands, drafts, simplest}
}

/** Among the values of a parameter, those that make demands come often. */
function withCauses(
  {name, language}: Parameter,
  accepted: fc.Arbitrary<string>,
  demands: readonly Demand[],
): fc.Arbitrary<string> {
  const causes = demands.flatMap(({when}) => when.filter(({parameter}) => parameter === name).map(({value}) => value))
  const some = [...new Set(causes)].filter(accepts(language))
  return some.length > 0 ? fc.oneof(accepted, fc.constantFrom(...some)) : accepted
}

/** Queries that break no rule. */
export function toQuery<Name extends string>({
  parameters,
  demands,
  drafts,
  simplest,
}: Parts<Name>): fc.Arbitrary<{readonly [Key in Name]?: string}> {
  const bare = settle(simplest.values, demands, simplest.replacements)
  if (!bare) throw new RangeError('Unexpected conditions that no query meets, expected some that one does')
  return drafts.map(({values, replacements}) => {
    const settled = settle(values, demands, replacements) ?? bare
    const entries = parameters.flatMap(({name}) => toEntry(name, settled.get(name)))
    return Object.fromEntries(entries) as {[Key in Name]?: string}
  })
}

const toEntry = <Name extends string>(name: Name, value: string | undefined) =>
  value === undefined ? [] : [[name, value] as const]
