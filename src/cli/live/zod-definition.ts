import {types} from 'node:util'

/**
 * What a zod 4 schema says of itself, as data: patterns as source and flags, functions by a mark, lengths with what they
 * count. A schema that holds itself ends where it comes back.
 */
export function toZodDefinition(value: unknown, above: readonly unknown[] = []): unknown {
  if (typeof value === 'function' && !('_zod' in value)) return {function: true}
  if (types.isRegExp(value)) return {source: value.source, flags: value.flags}
  if (Array.isArray(value)) return value.map(item => toZodDefinition(item, above))
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value)
  if (!isObject(value)) return value
  if (above.includes(value)) return {type: 'recursive'}
  const inside: Inside = isObject(value._zod) ? value._zod : {def: value}
  const definition = isObject(inside.def) ? inside.def : {}
  const members = Object.entries(definition).map(([name, item]) => [name, toZodDefinition(item, [...above, value])])
  return {
    ...Object.fromEntries(members),
    ...('optin' in inside && {optin: inside.optin}),
    ...(/length/.test(String(definition.check)) && {inCodePoints: countsCodePoints(definition, inside)}),
  }
}

/** What a schema or a check is, inside: https://zod.dev/packages/core */
interface Inside {
  readonly _zod?: unknown
  readonly def?: unknown
  readonly optin?: unknown
  readonly check?: unknown
  readonly minimum?: unknown
  readonly maximum?: unknown
  readonly length?: unknown
}

/** Some releases of zod 4 count code units and later ones code points, so that the check itself is asked. */
function countsCodePoints({minimum, maximum, length}: Inside, {check}: Inside): boolean {
  const isMinimum = typeof minimum === 'number'
  const count = isMinimum ? Math.ceil(minimum) - 1 : Number(maximum ?? length)
  const payload = {value: '😀'.repeat(Math.max(0, count)), issues: []}
  if (typeof check === 'function') check(payload)
  return (payload.issues.length === 0) !== isMinimum
}

const isObject = (value: unknown): value is Inside =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'
