import {decodePercent} from './percent.ts'

/**
 * The keys of a JSON Pointer in the form of a URI fragment (RFC 6901, sections 3, 4 and 6); undefined where it is none.
 *
 * @example
 * readPointer('/paths/~1metrics-flow/get') // ['paths', '/metrics-flow', 'get']
 */
export function readPointer(pointer: string): readonly string[] | undefined {
  const text = decodePercent(pointer)
  if (text === '') return []
  if (!text.startsWith('/') || /~(?![01])/.test(text)) return undefined
  return text
    .slice(1)
    .split('/')
    .map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The pointer to what stands under these keys. */
export const toPointer = (keys: readonly string[]): string =>
  keys.map(key => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
