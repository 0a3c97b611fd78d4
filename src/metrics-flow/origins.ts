import {type Answer, type Headers, toEmpty} from './answers/answer.ts'

/**
 * Makes the list of allowed origins. They are compared as they are, so each has to be written as browsers write it.
 *
 * @throws TypeError where one is no origin of the web, such as `null`, `*` or a URL with a path.
 */
export function toOrigins(origins: Iterable<string>): ReadonlySet<string> {
  // implements metrics-flow.origins.exact
  return new Set(Array.from(origins, checkOrigin))
}

function checkOrigin(origin: string): string {
  if (/^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin) return origin
  throw new TypeError(`Unexpected ${JSON.stringify(origin)} as an origin, expected one such as "https://example.com"`)
}

/** Lets the browser show an answer to the page of this origin; of no origin, tells caches that another gets another answer. */
export function toCorsHeaders(origin?: string): Headers {
  // implements metrics-flow.origins.cors, metrics-flow.origins.credentials
  return {Vary: 'Origin', ...(origin !== undefined && {'Access-Control-Allow-Origin': origin})}
}

/** Answers a preflight for two hours, as long as a flow lasts: without headers of one's own, and without credentials. */
export function toPreflight(origin?: string): Answer {
  // implements metrics-flow.request.preflight
  const grant = {'Access-Control-Allow-Methods': 'GET', 'Access-Control-Max-Age': '7200'}
  return toEmpty({Allow: allowedMethods, ...toCorsHeaders(origin), ...(origin !== undefined && grant)})
}

/** The methods that are answered. */
export const allowedMethods = 'GET, HEAD, OPTIONS'
