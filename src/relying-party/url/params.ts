import type {Pairs, Query} from '../../generated/validators.ts'

/**
 * The parameters of a request: a query string, a `URLSearchParams` or a plain object, in which `undefined` is absent.
 * TypeScript knows the names of the page; others can come in a variable, and are sent as they are.
 */
export type Params = string | Pairs | {readonly [Name in keyof Query]: Query[Name] | undefined}

/** Names with their values, in their order. What is no string cannot be sent, and is not in here. */
export function toPairs(params: Params): [name: string, value: string][] {
  if (typeof params === 'string') return [...new URLSearchParams(params)]
  if (typeof params !== 'object' || params === null) return []
  const pairs = 'entries' in params && typeof params.entries === 'function' ? params.entries() : Object.entries(params)
  return [...pairs].filter(([, value]) => typeof value === 'string')
}
