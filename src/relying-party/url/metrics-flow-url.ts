import {type Params, toPairs} from './params.ts'
import {setInQuery} from './set-in-query.ts'

/**
 * The address of a request, encoded so that what arrives is what was meant: `+`, `%`, `&` and spaces too. A lone
 * surrogate, which no URL can carry, becomes U+FFFD. It judges no value.
 *
 * @example
 * metricsFlowUrl('https://a.example/metrics-flow', {utm_term: '50%+1'}) // 'https://a.example/metrics-flow?utm_term=50%25%2B1'
 */
export function metricsFlowUrl(endpoint: string, params: Params): string {
  return setInQuery(endpoint, toPairs(params))
}
