import {type Chain, toChain} from '../code/chain.ts'
import {toExport} from '../code/refuse.ts'
import type {CodeForm} from '../form.ts'

/** `zod/mini` has another grammar. */
const packages = new Set(['zod', 'zod/v3', 'zod/v4'])

/** A chain of zod; undefined where the form is something else. */
export function toZodChain(form: CodeForm): Chain | undefined {
  const chain = toChain(form)
  return chain && packages.has(chain.vendor.package) ? chain : undefined
}

/** What of zod is called at the start of a chain, such as `string`. */
export const toHead = ({vendor}: Chain): string => toExport(vendor, ['z', 'zod', 'default'])

/** Whether a chain begins in a schema of an object. */
export const isSet = (chain: Chain): boolean => /^(?:object|strictObject|looseObject)$/.test(toHead(chain))

/** The number of links before the first property: a set with methods, before one of its members is taken. */
export function countMethods({links}: Chain): number {
  const index = links.findIndex(({args}) => args === undefined)
  return index < 0 ? links.length : index
}
