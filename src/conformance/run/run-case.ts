import {Undecided} from '../../regex/index.ts'
import type {Case, Need} from '../case.ts'
import {RunEnded} from '../session/run-ended.ts'
import {type Session, toOutcome} from '../session/session.ts'
import {count, createTally, leave, type Tally} from '../verdicts/tally.ts'
import type {World} from '../world.ts'
import type {Claim} from './select-cases.ts'

/** What became of the claims of a case. */
export interface CaseRun {
  readonly tallies: readonly Tally[]
  /** Why the whole run cannot go on, where it cannot. */
  readonly ended?: string
}

/** Runs a case. Where the run ends in its midst, what it has found stands, and what it has not is out of sight. */
export async function runCase(one: Case, claims: readonly Claim[], session: Session): Promise<CaseRun> {
  const tallies = new Map(claims.map(({requirement}) => [requirement.id, createTally(requirement)]))
  try {
    // What explores shares its requests between claims.
    for (const some of 'explore' in one ? [claims] : claims.map(claim => [claim])) {
      await runClaims(one, some, session, tallies)
    }
    return {tallies: [...tallies.values()]}
  } catch (error) {
    if (!(error instanceof RunEnded)) throw error
    for (const tally of tallies.values()) leave(tally, error.message)
    return {tallies: [...tallies.values()], ended: error.message}
  }
}

/** Runs claims together; where a language cannot be decided, each by itself, so that it alone stays open. */
async function runClaims(
  one: Case,
  claims: readonly Claim[],
  session: Session,
  tallies: ReadonlyMap<string, Tally>,
): Promise<void> {
  const of = (id = claims[0]?.requirement.id ?? '') => tallies.get(id)
  try {
    if ('explore' in one) {
      for await (const outcome of one.explore(session, new Set(claims.map(toSubject)))) {
        const tally = of(outcome.requirement)
        if (tally) count(tally, outcome)
      }
      return
    }
    for (const claim of claims) await probe(one, claim, session, of(claim.requirement.id))
  } catch (error) {
    if (!(error instanceof Undecided)) throw error
    const tally = of()
    if (claims.length > 1) for (const claim of claims) await runClaims(one, [claim], session, tallies)
    else if (tally) leave(tally, error.message)
  }
}

/** Leaves a case out, and says why. */
export function skipCase(claims: readonly Claim[], reason: string): CaseRun {
  const tallies = claims.map(({requirement}) => createTally(requirement))
  for (const tally of tallies) leave(tally, reason)
  return {tallies}
}

/** Sends what a case has about a claim, and counts what comes of it. */
async function probe(
  one: Extract<Case, {probes: unknown}>,
  claim: Claim,
  session: Session,
  tally: Tally | undefined,
): Promise<void> {
  for await (const [{expect}, exchange] of session.askAll(one.probes(session.world, toSubject(claim)))) {
    for (const expectation of expect) if (tally) count(tally, toOutcome(session, exchange, expectation))
  }
}

/** What stands for the `*` in the requirement of a case. */
const toSubject = ({one, requirement: {id}}: Claim) =>
  one.requirement.endsWith('*') ? id.slice(one.requirement.length - 1) : ''

const reasons: Readonly<Record<Need, string>> = {
  origin: 'no origin of the list was given',
  client: 'no client id that the endpoint knows was given',
  log: 'no log of events was given',
}

/** What a case needs and does not have; `blind` says why no event can be seen. */
export function findMissing({needs = []}: Case, world: World, blind: string | undefined): string | undefined {
  const missing = needs.find(need => (need === 'log' ? blind !== undefined : world[need] === undefined))
  return missing === 'log' ? (blind ?? reasons.log) : missing && reasons[missing]
}
