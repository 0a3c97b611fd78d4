import type {Sent} from '../endpoint.ts'
import type {Probe} from '../probe.ts'
import type {World} from '../world.ts'

/** The request of a probe, with the pair that finds its events again. */
export function toSent({path, origin}: World, probe: Omit<Probe, 'expect'>, pair: string): Sent {
  const query = toQuery(probe.query ?? '', pair)
  const from = probe.origin === undefined ? origin : (probe.origin ?? undefined)
  const headers = [...(from === undefined ? [] : [['Origin', from] as const]), ...(probe.headers ?? [])]
  const target = `${probe.path ?? path}${query === '' ? '' : `?${query}`}`
  return {method: probe.method ?? 'GET', target, headers, ...(probe.body !== undefined && {body: probe.body})}
}

function toQuery(query: NonNullable<Probe['query']>, pair: string): string {
  if (typeof query === 'function') return query(pair)
  return [query, pair].filter(part => part !== '').join('&')
}
