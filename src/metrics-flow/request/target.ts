/** The parts of what a request asks for. */
export interface Target {
  readonly path: string
  /** Between `?` and `#`, as it was sent. */
  readonly query: string
}

/**
 * Reads the target of a request as it was sent, or the URL of a `Request`. Nothing is decoded, and no URL is built: in
 * `//host/metrics-flow` a URL would see a host, and whoever sends it would choose the path.
 *
 * @example
 * readTarget('/metrics-flow?a=b#c') // {path: '/metrics-flow', query: 'a=b'}
 * readTarget('https://example.com/metrics-flow') // {path: '/metrics-flow', query: ''}
 * readTarget('//example.com/metrics-flow') // {path: '//example.com/metrics-flow', query: ''}
 */
export function readTarget(target: string): Target {
  const start = target.startsWith('/') ? 0 : (/^[a-z]+:\/\/[^/?#]*/i.exec(target)?.[0].length ?? 0)
  const hash = target.indexOf('#', start)
  const end = hash < 0 ? target.length : hash
  const mark = target.indexOf('?', start)
  if (mark < 0 || mark > end) return {path: target.slice(start, end), query: ''}
  return {path: target.slice(start, mark), query: target.slice(mark + 1, end)}
}
