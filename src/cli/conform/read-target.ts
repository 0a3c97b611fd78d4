import {UsageError} from '../usage-error.ts'

/** Where requests go. */
export interface Target {
  /** The start of each URL, such as `http://127.0.0.1:8080`. */
  readonly base: string
  readonly path: string
  /** Whether it is this machine. */
  readonly isLocal: boolean
}

/** Where the path is not said, it is that of the page. */
const usual = '/metrics-flow'

/**
 * Reads a URL.
 *
 * @throws UsageError where it is none, or one that is more than a host and a path.
 * @example
 * readTarget('http://127.0.0.1:8080') // {base: 'http://127.0.0.1:8080', path: '/metrics-flow', isLocal: true}
 */
export function readTarget(text: string): Target {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(`Unexpected URL \`${text}\`, expected one such as http://127.0.0.1:8080`)
  }
  // A password would stand in each report.
  if (url.username || url.password) throw new UsageError('Unexpected name or password in the URL, expected none')
  if (url.search || url.hash) throw new UsageError(`Unexpected query in \`${text}\`, expected a host and a path`)
  const {origin, pathname, hostname} = url
  const isLocal = hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname)
  return {base: origin, path: pathname === '/' ? usual : pathname, isLocal}
}
