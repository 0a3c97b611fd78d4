import fc from 'fast-check'
import {accepts} from '../../regex/index.ts'
import type {Parameter} from '../parameters.ts'
import {toAccepted, toRefused} from '../strings.ts'
import type {Demand} from './demands.ts'
import type {Parts} from './query.ts'

/** One way to break a rule. */
export interface Fault<Name extends string = string> {
  readonly parameter: Name
  readonly reason: 'pattern' | 'repeated' | 'condition'
  /** What the parameter has to be for that; undefined is absent. */
  readonly value: fc.Arbitrary<string | undefined>
  /** The simplest of these values. */
  readonly simplest: string | undefined
  /** What other parameters have to be. */
  readonly causes: readonly (readonly [name: string, value: string])[]
}

/** All ways to break a rule, by reason. */
export const toFaults = <Name extends string>(
  {parameters, demands}: Parts<Name>,
  maxLength: number,
): readonly (readonly Fault<Name>[])[] => [
  parameters.flatMap(({name, refused}) => {
    const strings = refused(maxLength)
    if (!strings) return []
    return [{parameter: name, reason: 'pattern', value: toRefused(strings), simplest: strings.shortest, causes: []}]
  }),
  parameters.flatMap(({name, accepted}) => {
    const strings = accepted(maxLength)
    if (!strings) return []
    return [{parameter: name, reason: 'repeated', value: toAccepted(strings), simplest: strings.shortest, causes: []}]
  }),
  parameters.flatMap(({name}) =>
    demands
      .filter(demand => demand.parameter === name && isMakeable(demand, parameters))
      .flatMap(({when, bad}) => {
        const fault = {
          parameter: name,
          reason: 'condition' as const,
          causes: when.map(({parameter, value}) => [parameter, value] as const),
        }
        const absent = {...fault, value: fc.constant(undefined), simplest: undefined}
        return bad ? [absent, {...fault, value: toAccepted(bad), simplest: bad.shortest}] : [absent]
      }),
  ),
]

/** Whether a query that is accepted otherwise can make a demand, and leave it unmet. */
const isMakeable = ({parameter, when}: Demand, parameters: readonly Parameter[]): boolean =>
  when.every(
    cause =>
      cause.parameter !== parameter &&
      when.every(other => other.parameter !== cause.parameter || other.value === cause.value) &&
      parameters.every(({name, language}) => name !== cause.parameter || accepts(language)(cause.value)),
  )
