import type {Sent} from '../endpoint.ts'

/**
 * A request as a line for a POSIX shell.
 *
 * @example
 * toCurl('http://127.0.0.1:9000', {method: 'GET', target: '/metrics-flow?a=b', headers: [['DNT', '1']]}) // "curl -si --path-as-is --globoff 'http://127.0.0.1:9000/metrics-flow?a=b' -H 'DNT: 1'"
 */
export function toCurl(base: string, {method, target, headers, body}: Sent): string {
  // With a body curl would send a `POST`.
  const isPlain = method === 'GET' && body === undefined
  const verb = isPlain ? [] : method === 'HEAD' ? ['-I'] : ['-X', quote(method)]
  const lines = headers.flatMap(([name, value]) => ['-H', quote(`${name}: ${value}`)])
  const data = body === undefined ? [] : ['--data-raw', quote(body)]
  return ['curl -si --path-as-is --globoff', ...verb, quote(base + target), ...lines, ...data].join(' ')
}

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
