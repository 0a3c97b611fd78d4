/** What a name with its members leads to in a module, or which names there are where it leads nowhere. */
export type Found = {readonly value: unknown} | {readonly missing: string; readonly there: readonly string[]}

/**
 * Walks from a module to the value of a name, such as `PATTERNS.ENTRYPOINT`; what CommonJS exports is the default
 * export. An empty name stands for the default export, or else for all that the module exports.
 */
export function findName(module: object, name: string): Found {
  const fallback: unknown = Reflect.get(module, 'default')
  if (name === '') return {value: fallback ?? module}
  const keys = name.split('.')
  const [first = ''] = keys
  let value: unknown = first in module || !isObject(fallback) ? module : fallback
  for (const [index, key] of keys.entries()) {
    if (!isObject(value) || !(key in value)) {
      const holders = index === 0 ? [module, fallback] : [value]
      return {missing: keys.slice(0, index + 1).join('.'), there: holders.filter(isObject).flatMap(Object.keys)}
    }
    value = Reflect.get(value, key)
  }
  return {value}
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'
