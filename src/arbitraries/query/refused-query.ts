import fc from 'fast-check'
import {type Fault, toFaults} from './faults.ts'
import type {Draft, Parts} from './query.ts'
import {settle} from './settle.ts'

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

/** Each reason comes as often as the others, and so does each parameter; undefined where nothing can be refused. */
export function toRefusedQuery<Name extends string>(
  parts: Parts<Name>,
  maxLength: number,
): fc.Arbitrary<RefusedQuery<Name>> | undefined {
  const reasons = toFaults(parts, maxLength)
    .map(faults => faults.filter(fault => place(parts, parts.simplest, fault, fault.simplest) !== undefined))
    .filter(({length}) => length > 0)
    .map(faults => fc.oneof(...faults.map(fault => toQueries(parts, fault))))
  return reasons.length > 0 ? fc.oneof(...reasons) : undefined
}

function toQueries<Name extends string>(parts: Parts<Name>, fault: Fault<Name>): fc.Arbitrary<RefusedQuery<Name>> {
  const {parameter, reason, simplest} = fault
  const again = reason === 'repeated' ? toAgain(fault) : fc.constant(undefined)
  return fc.tuple(parts.drafts, fault.value, again).map(([draft, value, again]) => {
    // A value may make a demand that cannot be met, be it only beside this draft.
    const values =
      place(parts, draft, fault, value) ??
      place(parts, parts.simplest, fault, value) ??
      place(parts, parts.simplest, fault, simplest)
    const pairs = parts.parameters.flatMap(({name}) => toPair(name, values?.get(name)))
    return {query: toText(again ? again(pairs) : pairs), parameter, reason}
  })
}

/** The values of a draft around a fault that is the only one; undefined where they do not go together. */
function place({demands}: Parts, {values, replacements}: Draft, fault: Fault, value: string | undefined) {
  const {parameter, reason, causes} = fault
  const all = new Map([...values, ...causes, [parameter, value ?? '']])
  if (value === undefined) all.delete(parameter)
  const fixed = [parameter, ...causes.map(([name]) => name)]
  // What is wrong anyway need not meet demands; what is sent twice would be wrong twice.
  return settle(all, demands, replacements, {fixed, spared: reason === 'repeated' ? undefined : parameter})
}

type Pairs = readonly (readonly [name: string, value: string])[]

/** Sends a parameter again, behind the first time: conditions ask for the value that comes first. */
function toAgain({parameter, value}: Fault): fc.Arbitrary<(pairs: Pairs) => Pairs> {
  return fc.tuple(fc.option(value, {nil: undefined, freq: 2}), fc.nat()).map(([other, place]) => pairs => {
    const first = pairs.findIndex(([name]) => name === parameter)
    const again = other ?? pairs[first]?.[1] ?? ''
    return pairs.toSpliced(first + 1 + (place % (pairs.length - first)), 0, [parameter, again])
  })
}

const toPair = (name: string, value: string | undefined): Pairs => (value === undefined ? [] : [[name, value]])

const toText = (pairs: Pairs): string => pairs.map(pair => pair.map(encodeURIComponent).join('=')).join('&')
