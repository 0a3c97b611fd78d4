import fc from 'fast-check'
import {accepts} from '../regex/index.ts'
import {isBroken, settle, type Values} from './demands.ts'
import type {Parameter} from './parameters.ts'
import type {Draft, Parts} from './query.ts'
import {toAccepted, toRefused} from './strings.ts'

/** A query that breaks one rule of the page, and no other. */
export interface RefusedQuery<Name extends string = string> {
  /** The query string, without `?`. */
  readonly query: string
  /** The parameter that is refused. */
  readonly parameter: Name
  /**
   * What is wrong with it, in the words of `validateQuery`: its value is a near miss; it is sent twice, each time with a
   * value that is accepted; or it is not what the value of another parameter asks for, if it is there at all.
   */
  readonly reason: 'pattern' | 'repeated' | 'condition'
}

type Refused<Name extends string> = fc.Arbitrary<RefusedQuery<Name>>

/** Each reason comes as often as the others, and so does each parameter; undefined where nothing can be refused. */
export function toRefusedQuery<Name extends string>(parts: Parts<Name>, maxLength: number): Refused<Name> | undefined {
  const reasons = [
    parts.parameters.flatMap(parameter => toMistaken(parts, parameter, maxLength)),
    parts.parameters.flatMap(parameter => toRepeated(parts, parameter, maxLength)),
    parts.parameters.flatMap(parameter => toUnmet(parts, parameter)),
  ].filter(({length}) => length > 0)
  return reasons.length > 0 ? fc.oneof(...reasons.map(refused => fc.oneof(...refused))) : undefined
}

function toMistaken<Name extends string>(
  parts: Parts<Name>,
  {name, refused}: Parameter<Name>,
  maxLength: number,
): readonly Refused<Name>[] {
  const strings = refused(maxLength)
  if (!strings) return []
  const queries = fc.tuple(parts.drafts, toRefused(strings)).map(([draft, value]) => {
    const values = complete(parts, draft, new Map([[name, value]]), name)
    return {query: toText(toPairs(parts, values)), parameter: name, reason: 'pattern' as const}
  })
  return [queries]
}

function toRepeated<Name extends string>(
  parts: Parts<Name>,
  {name, accepted}: Parameter<Name>,
  maxLength: number,
): readonly Refused<Name>[] {
  const strings = accepted(maxLength)
  if (!strings) return []
  const value = toAccepted(strings)
  const again = fc.record({value: fc.option(value, {nil: undefined, freq: 2}), place: fc.nat()})
  const queries = fc.tuple(parts.drafts, value, again).map(([draft, value, again]) => {
    const pairs = toPairs(parts, complete(parts, draft, new Map([[name, value]])))
    // Not before the first one: conditions ask for the value that comes first.
    const first = pairs.findIndex(([other]) => other === name) + 1
    const place = first + (again.place % (pairs.length - first + 1))
    const query = toText(pairs.toSpliced(place, 0, [name, again.value ?? value]))
    return {query, parameter: name, reason: 'repeated' as const}
  })
  return [queries]
}

function toUnmet<Name extends string>(parts: Parts<Name>, {name}: Parameter<Name>): readonly Refused<Name>[] {
  return parts.demands
    .filter(({parameter}) => parameter === name)
    .flatMap(demand => {
      const causes = demand.when.map(({parameter, value}) => [parameter, value] as const)
      const toFixed = (value: string | undefined) => new Map([...causes, [name, value] as const])
      const isPossible = (value: string | undefined) => {
        const values = settleAlone(parts, toFixed(value), name)
        return values !== undefined && isBroken(demand, values) && isAccepted(parts, values)
      }
      const wrong = [
        ...(isPossible(undefined) ? [fc.constant(undefined)] : []),
        ...(demand.bad && isPossible(demand.bad.shortest) ? [toAccepted(demand.bad)] : []),
      ]
      if (wrong.length === 0) return []
      const queries = fc.tuple(parts.drafts, fc.oneof(...wrong)).map(([draft, value]) => {
        const query = toText(toPairs(parts, complete(parts, draft, toFixed(value), name)))
        return {query, parameter: name, reason: 'condition' as const}
      })
      return [queries]
    })
}

const isAccepted = ({parameters}: Parts, values: Values) =>
  parameters.every(({name, language}) => accepts(language)(values.get(name) ?? '') || !values.has(name))

/** Parameters and what they have to be; undefined is absent. */
type Fixed = ReadonlyMap<string, string | undefined>

/** A draft around what is fixed; without the draft, where they do not go together. */
function complete(parts: Parts, {values, replacements}: Draft, fixed: Fixed, spared?: string): Values {
  const others = [...values].filter(([name]) => !fixed.has(name))
  const options = {fixed: [...fixed.keys()], spared}
  const settled = settle(new Map([...others, ...toValues(fixed)]), parts.demands, replacements, options)
  return settled ?? settleAlone(parts, fixed, spared) ?? toValues(fixed)
}

function settleAlone({demands}: Parts, fixed: Fixed, spared?: string): Values | undefined {
  const shortest = demands.map(({good}) => good?.shortest)
  return settle(toValues(fixed), demands, shortest, {fixed: [...fixed.keys()], spared})
}

const toValues = (fixed: Fixed): Values =>
  new Map([...fixed].flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])))

type Pair = readonly [name: string, value: string]

/** In the order of the page. */
const toPairs = ({parameters}: Parts, values: Values): readonly Pair[] =>
  parameters.flatMap(({name}) => {
    const value = values.get(name)
    return value === undefined ? [] : [[name, value] as const]
  })

const toText = (pairs: readonly Pair[]): string => pairs.map(pair => pair.map(encodeURIComponent).join('=')).join('&')
