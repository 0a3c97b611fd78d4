import type {Verdict} from '../../diagnostic/index.ts'
import {type Spec, toRequirements} from '../../spec/index.ts'
import type {Case} from '../case.ts'
import {cases as allCases} from '../cases/index.ts'
import type {Endpoint} from '../endpoint.ts'
import {createSession, type SessionOptions} from '../session/create-session.ts'
import {doubt, type Tally} from '../verdicts/tally.ts'
import {idOf, toVerdict} from '../verdicts/to-verdict.ts'
import type {World} from '../world.ts'
import {findMissing, runCase, skipCase} from './run-case.ts'
import {type Selection, selectCases} from './select-cases.ts'

/** What a run is told beside endpoint and page. */
export interface ConformanceOptions
  extends Selection,
    SessionOptions,
    Partial<Pick<World, 'path' | 'origin' | 'client' | 'seed' | 'runs' | 'vectors'>> {
  /** The start of the URLs of curl lines; `http://localhost` by default. */
  readonly base?: string
  readonly cases?: readonly Case[]
  /** Told before each case, and how many requests were sent till then. */
  readonly onProgress?: (claim: string, done: number, all: number) => void
}

/** What a run found. */
export interface ConformanceRun {
  readonly verdicts: readonly Verdict[]
  /** How many requests speak of each claim, by its id; one may speak of several. */
  readonly requests: ReadonlyMap<string, number>
  /** The requests in all. */
  readonly sent: number
  readonly seed: number
}

/**
 * Tests an endpoint against its page, claim by claim. What cannot be seen is inconclusive, and never passes.
 *
 * @throws NoEndpoint where nothing answers, or what answers is a web page or sends elsewhere.
 */
export async function runConformance(
  endpoint: Endpoint,
  spec: Spec,
  options: ConformanceOptions = {},
): Promise<ConformanceRun> {
  const {path = '/metrics-flow', origin, client, base = 'http://localhost'} = options
  const {vectors = Number.POSITIVE_INFINITY, runs = 100, seed = drawSeed()} = options
  const world: World = {spec, path, origin, client, seed, runs, vectors}
  let sent = 0
  const counted: Endpoint = request => {
    sent++
    return endpoint(request)
  }
  const {session, blind} = await createSession(world, counted, options)
  const selected = selectCases(options.cases ?? allCases, toRequirements(spec), options)
  const all = selected.reduce((sum, {claims}) => sum + claims.length, 0)
  const found: {readonly one: Case; readonly tally: Tally}[] = []
  let ended: string | undefined
  for (const {one, claims} of selected) {
    options.onProgress?.(one.id, found.length, all)
    const missing = ended ?? findMissing(one, world, blind)
    const run = missing === undefined ? await runCase(one, claims, session) : skipCase(claims, missing)
    ended ??= run.ended
    found.push(...run.tallies.map(tally => ({one, tally})))
  }
  if (!(await session.isInOrder())) for (const {tally} of found) doubt(tally)
  return {
    verdicts: found.map(({one, tally}) => toVerdict(one, tally, {page: spec.page, base})),
    requests: new Map(found.map(({one, tally}) => [idOf(one, tally.requirement), tally.requests])),
    sent,
    seed,
  }
}

const drawSeed = () => Math.floor(Math.random() * 2 ** 31)
