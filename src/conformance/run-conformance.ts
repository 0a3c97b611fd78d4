import type {Verdict} from '../diagnostic/index.ts'
import {type Spec, toRequirements} from '../spec/index.ts'
import type {Case, Need} from './case.ts'
import {cases as allCases} from './cases/index.ts'
import type {Endpoint} from './endpoint.ts'
import {type Claim, type Selection, selectCases} from './select-cases.ts'
import {createSession, type SessionOptions} from './session/create-session.ts'
import {RunEnded} from './session/run-ended.ts'
import {type Outcome, type Session, toOutcome} from './session/session.ts'
import {count, createTally, type Tally} from './verdicts/tally.ts'
import {toVerdict} from './verdicts/to-verdict.ts'
import type {World} from './world.ts'

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
  /** The requests that each case sent, by its id. */
  readonly requests: ReadonlyMap<string, number>
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
  const requests = new Map<string, number>()
  const verdicts: Verdict[] = []
  let ended: string | undefined
  for (const {one, claims} of selected) {
    options.onProgress?.(one.id, verdicts.length, all)
    const before = sent
    const tallies = new Map(claims.map(({requirement}) => [requirement.id, createTally(requirement.id)]))
    const missing = ended ?? findMissing(one, world, blind)
    if (missing === undefined) ended = await runCase(one, claims, session, tallies)
    for (const {requirement} of claims) {
      const tally = tallies.get(requirement.id) ?? createTally(requirement.id)
      for (const reason of [missing, ended]) if (reason !== undefined) tally.reasons.add(reason)
      verdicts.push(toVerdict(one, requirement, tally, {page: spec.page, base}))
    }
    requests.set(one.id, sent - before)
  }
  return {verdicts, requests, seed}
}

/** Runs a case; gives the reason where the run cannot go on. */
async function runCase(
  one: Case,
  group: readonly Claim[],
  session: Session,
  tallies: ReadonlyMap<string, Tally>,
): Promise<string | undefined> {
  try {
    for await (const [id, outcome] of outcomesOf(one, group, session)) {
      const tally = tallies.get(outcome.requirement ?? id)
      if (tally) count(tally, outcome)
    }
    return undefined
  } catch (error) {
    if (error instanceof RunEnded) return error.message
    throw error
  }
}

/** All that a case finds out, with the requirement that it is about. */
async function* outcomesOf(
  one: Case,
  group: readonly Claim[],
  session: Session,
): AsyncIterable<readonly [string, Outcome]> {
  if ('explore' in one) {
    for await (const outcome of one.explore(session)) yield [group[0]?.requirement.id ?? '', outcome]
    return
  }
  for (const {requirement} of group) {
    const subject = one.requirement.endsWith('*') ? requirement.id.slice(one.requirement.length - 1) : ''
    const probes = [...one.probes(session.world, subject)]
    let index = 0
    for await (const exchange of session.askAll(probes)) {
      for (const expectation of probes[index++]?.expect ?? []) {
        yield [requirement.id, toOutcome(session, exchange, expectation)]
      }
    }
  }
}

const reasons: Readonly<Record<Need, string>> = {
  origin: 'no origin of the list was given',
  client: 'no client id that the endpoint knows was given',
  log: 'no log of events was given',
}

/** What a case needs and does not have. */
function findMissing({needs = []}: Case, world: World, blind: string | undefined): string | undefined {
  const missing = needs.find(need => (need === 'log' ? blind !== undefined : world[need] === undefined))
  return missing === 'log' ? (blind ?? reasons.log) : missing && reasons[missing]
}

const drawSeed = () => Math.floor(Math.random() * 2 ** 31)
