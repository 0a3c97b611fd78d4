import type {Case, Expectation, Probe, World} from '../../src/conformance/index.ts'
import {smallWorld} from './small-page.ts'

/** Requests, each as a line, and what is expected of each of them, in words. */
export type Asked = readonly [requests: readonly string[], expected: readonly string[]]

/** What a case sends to the small page, and expects: requests in a row of which the same is expected stand together. */
export function toAsked(one: Case, world: World = smallWorld, subject = ''): readonly Asked[] {
  const asked: [string[], string[]][] = []
  for (const probe of probesOf(one, world, subject)) {
    const expected = probe.expect.map(expectation => expectation.expected)
    const last = asked.at(-1)
    if (last && JSON.stringify(last[1]) === JSON.stringify(expected)) last[0].push(toLine(probe))
    else asked.push([[toLine(probe)], expected])
  }
  return asked
}

/** What a case sends. */
export function probesOf(one: Case, world: World = smallWorld, subject = ''): readonly Probe[] {
  if (!('probes' in one)) throw new Error(`Unexpected case ${one.id}, expected one with probes`)
  return [...one.probes(world, subject)]
}

/** What a case expects, by its words. */
export function expectationOf(one: Case, expected: string): Expectation {
  const found = probesOf(one)
    .flatMap(({expect}) => expect)
    .find(expectation => expectation.expected === expected)
  if (!found) throw new Error(`Unexpected case ${one.id}, expected one that expects ${expected}`)
  return found
}

/** What is not told is a `GET` to the path of the endpoint, from the listed origin. */
function toLine({method, path, query, carrier, origin, headers = [], body}: Probe): string {
  const sent = typeof query === 'function' ? query('PAIR') : query
  const parts = [
    method,
    path,
    sent && `?${sent}`,
    carrier && `(${carrier}=PAIR)`,
    origin !== undefined && `from ${origin ?? 'nowhere'}`,
    ...headers.map(header => header.join(': ')),
    body,
  ]
  return parts.filter(Boolean).join(' ')
}
