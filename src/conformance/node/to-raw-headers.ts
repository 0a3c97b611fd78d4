import type {Sent} from '../endpoint.ts'

/**
 * The headers of a request as a flat list, which Node.js sends as it stands: two `Origin` go as two lines. `Host` comes
 * first where the request has none, and a body, or its absence where one is usual, gets its length.
 *
 * @example
 * toRawHeaders('a:80', {method: 'GET', target: '/', headers: [['DNT', '1']]}) // ['Host', 'a:80', 'DNT', '1']
 */
export function toRawHeaders(host: string, {method, headers, body}: Sent): string[] {
  const raw: string[] = has(headers, 'host') ? [] : ['Host', host]
  for (const [name, value] of headers) raw.push(name, value)
  const isUsual = method === 'POST' || method === 'PUT' || method === 'PATCH'
  // Without a length Node.js would send it in chunks.
  if ((body !== undefined || isUsual) && !has(headers, 'content-length') && !has(headers, 'transfer-encoding')) {
    raw.push('Content-Length', String(Buffer.byteLength(body ?? '')))
  }
  return raw
}

const has = (headers: Sent['headers'], wanted: string) => headers.some(([name]) => name.toLowerCase() === wanted)
