import type {Values} from './companions.ts'

/** A value as it is put into a query: only what no server can take for anything else stays as it is. */
export const encode = (value: string): string =>
  encodeURIComponent(value.replace(/[\uD800-\uDFFF]/gu, '\uFFFD')).replace(
    /[!'()*~]/g,
    byte => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/**
 * Names and values as a query, percent-encoded.
 *
 * @example
 * toQuery({utm_source: 'a/b c'}) // 'utm_source=a%2Fb%20c'
 */
export const toQuery = (values: Values): string =>
  Object.entries(values)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join('&')
