import type {Endpoint} from '../endpoint.ts'
import type {EventFinder} from '../events/event-finder.ts'
import type {Sight} from '../expectation.ts'
import {findRefused} from '../values/find-refused.ts'
import {toQuery} from '../values/to-query.ts'
import type {World} from '../world.ts'
import {findCarriers, toLoud} from './carriers.ts'
import {toSent} from './to-sent.ts'
import {createTry, isRefusal, type Trial, type Try} from './trial.ts'

/** What is known after the first requests. */
export interface Calibration {
  readonly sight: Sight
  /** The parameters that find events again: those that are recorded first, and none that was turned away. */
  readonly carriers: readonly string[]
  /** A query that is logged if a carrier comes with it. */
  readonly loud: string
  /** Why no event can be seen, where none can. */
  readonly blind?: string
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
  const names = findCarriers(world.spec)
  const hindrance = findHindrance(world, names, finder)
  const sighted = hindrance === undefined ? finder : undefined
  const isHeard = async (trials: readonly Trial[]) =>
    sighted
      ? sighted.waitFor(
          trials.flatMap(({tags}) => [...tags.values()]),
          patience,
        )
      : trials.some(({isTurnedAway}) => !isTurnedAway)
  await finder?.read()
  const {trials, heard} = await tryOut(names, toLoud(world.spec), createTry(world, endpoint, nextTag), isHeard)
  const taken = trials.filter(({isTurnedAway}) => !isTurnedAway)
  const refusesByStatus = taken.length > 0 && (await refuses(world, endpoint))
  const seen = sighted ? findSeen(trials, sighted) : []
  const recorded = new Set(seen.flatMap(({names}) => names))
  const blind = hindrance ?? (heard ? undefined : 'no event of the first request was logged')
  return {
    sight: {takesSome: taken.length > 0, refusesByStatus, recorded: blind === undefined ? recorded : undefined},
    carriers: [...new Set([...recorded, ...taken.flatMap(({tags}) => [...tags.keys()])])],
    loud: seen[0]?.query ?? '',
    ...(blind !== undefined && {blind}),
  }
}

/**
 * Tries all parameters at once. Where that is turned away, or not logged, each is tried by itself, for one that the
 * endpoint does not take hides what becomes of all others.
 */
async function tryOut(
  names: readonly string[],
  loud: string,
  attempt: Try,
  isHeard: (trials: readonly Trial[]) => Promise<boolean>,
): Promise<{readonly trials: readonly Trial[]; readonly heard: boolean}> {
  const first = await attempt(loud, names)
  if (await isHeard([first])) return {trials: [first], heard: true}
  const trials: Trial[] = []
  for (const query of new Set([loud, ''])) for (const name of names) trials.push(await attempt(query, [name]))
  return {trials, heard: await isHeard(trials)}
}

/** The trials that were logged, each with the parameters that hold their tags there. */
function findSeen(trials: readonly Trial[], finder: EventFinder) {
  const all = trials.map(({query, tags}) => ({
    query,
    names: Array.from(tags).flatMap(([name, tag]) => (finder.take(tag).length > 0 ? [name] : [])),
  }))
  return all.filter(({names}) => names.length > 0)
}

/** Why no event can be seen whatever the endpoint does. */
function findHindrance({origin}: World, names: readonly string[], finder: EventFinder | undefined): string | undefined {
  if (!finder) return 'no log of events was given'
  if (origin === undefined) return 'no origin of the list was given, and events of no other are logged'
  return names.length > 0 ? undefined : 'no parameter of the page can carry a value that finds an event again'
}

/** Whether values that the page refuses get a status that says so: one of each parameter, for an endpoint may take some of them. */
async function refuses(world: World, endpoint: Endpoint): Promise<boolean> {
  const values = world.spec.parameters.flatMap(parameter => {
    const value = findRefused(parameter)
    return value === undefined ? [] : [[parameter.name, value] as const]
  })
  const probe = {query: toQuery(Object.fromEntries(values))}
  // Whoever does not answer at all does not say so by a status.
  const answer = await endpoint(toSent(world, probe, '')).catch(() => undefined)
  return answer !== undefined && isRefusal(answer)
}
