import {accepts, nearMisses, toLanguage} from '../../regex/index.ts'
import type {Parameter, Spec} from '../../spec/index.ts'
import type {Answer, Endpoint, Sent} from '../endpoint.ts'
import type {EventFinder} from '../events/event-finder.ts'
import type {Sight} from '../expectation.ts'
import type {Probe} from '../probe.ts'
import {encode} from '../values/to-query.ts'
import type {World} from '../world.ts'
import {exampleTag} from './tags.ts'
import {toSent} from './to-sent.ts'

/** The parameters that can carry a tag: those that accept one, and that no condition speaks of. */
export function findCarriers({parameters, conditions}: Spec): readonly string[] {
  const bound = new Set(conditions.flatMap(({parameter, when}) => [parameter, ...when.map(other => other.parameter)]))
  return parameters
    .filter(parameter => !bound.has(parameter.name) && accepts(toLanguage(parameter))(exampleTag))
    .map(({name}) => name)
}

/** A request that logs more than one event: who forgets one of them can be seen all the same. */
export function toLoud({parameters}: Spec): Probe {
  const form = parameters.find(({name}) => name === 'form_type')
  return {query: form && accepts(toLanguage(form))('email') ? 'form_type=email' : '', expect: []}
}

/** What is known after the first requests. */
export interface Calibration {
  readonly sight: Sight
  /** The parameters that find events again: those that are recorded first. */
  readonly carriers: readonly string[]
  /** Why no event can be seen, where none can. */
  readonly blind?: string
}

/** The endpoint is not there, or is another one. */
export class NoEndpoint extends Error {
  override readonly name = 'NoEndpoint'
}

/**
 * Finds out what can be seen of an endpoint's judgement, by one request that the page accepts and one that it refuses.
 *
 * @throws NoEndpoint where nothing answers, or what answers is a web page or sends elsewhere.
 */
export async function calibrate(
  world: World,
  endpoint: Endpoint,
  nextTag: () => string,
  finder: EventFinder | undefined,
  patience: number,
): Promise<Calibration> {
  const carriers = findCarriers(world.spec)
  const tags = carriers.map(name => [name, nextTag()] as const)
  await finder?.read()
  const answer = await knock(endpoint, toSent(world, toLoud(world.spec), tags.map(pair => pair.join('=')).join('&')))
  const refusesByStatus = isRefusal(answer) ? false : await refuses(world, endpoint)
  const blind = await findBlindness(world, tags, finder, patience)
  if (blind !== undefined || !finder)
    return {sight: {refusesByStatus, recorded: undefined}, carriers, ...(blind && {blind})}
  const recorded = new Set(tags.filter(([, tag]) => finder.take(tag).length > 0).map(([name]) => name))
  const others = carriers.filter(name => !recorded.has(name))
  return {sight: {refusesByStatus, recorded}, carriers: [...recorded, ...others]}
}

/** Of a value that the first request has refused. */
const longest = 100
const isRefusal = ({status}: Answer) => status >= 400 && status < 500

async function knock(endpoint: Endpoint, sent: Sent): Promise<Answer> {
  const answer = await endpoint(sent).catch(error => {
    throw new NoEndpoint(`No answer: ${error instanceof Error ? error.message : error}`)
  })
  const location = answer.headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
  if (answer.status >= 300 && answer.status < 400) {
    throw new NoEndpoint(`Unexpected status ${answer.status}, expected an answer: it sends to ${location ?? 'nowhere'}`)
  }
  if (/^\s*</.test(answer.body)) throw new NoEndpoint('Unexpected web page, expected an answer in JSON')
  return answer
}

/** Whether values that the page refuses get a status that says so: one of each parameter, for an endpoint may take some of them. */
async function refuses(world: World, endpoint: Endpoint): Promise<boolean> {
  const query = world.spec.parameters.flatMap(toRefusedPair).join('&')
  // Whoever does not answer at all does not say so by a status.
  const answer = await endpoint(toSent(world, {query, expect: []}, '')).catch(() => undefined)
  return answer !== undefined && isRefusal(answer)
}

function toRefusedPair(parameter: Parameter): readonly string[] {
  const value = nearMisses(toLanguage(parameter), longest)?.shortest
  return value === undefined ? [] : [`${parameter.name}=${encode(value)}`]
}

async function findBlindness(
  {origin}: World,
  tags: readonly (readonly [string, string])[],
  finder: EventFinder | undefined,
  patience: number,
): Promise<string | undefined> {
  if (!finder) return 'no log of events was given'
  if (origin === undefined) return 'no origin of the list was given, and events of no other are logged'
  if (tags.length === 0) return 'no parameter of the page can carry a value that finds an event again'
  const waits = tags.map(([, tag]) => tag)
  return (await finder.waitFor(waits, patience)) ? undefined : 'no event of the first request was logged'
}
