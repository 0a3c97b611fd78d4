import type {Case, Exchange, Judgement, Probe, Session, Sight, World} from '../../src/conformance/index.ts'
import {smallWorld} from './small-page.ts'

/** A session, and what it was asked for, in order. */
interface FakeSession {
  readonly session: Session
  readonly asked: readonly Probe[]
}

/** A session that sends nothing: `answer` says what comes of a request, by its probe and how many were asked before. */
export function createFakeSession(
  answer: (probe: Probe, index: number) => Exchange,
  {sight = {}, world = {}}: {readonly sight?: Partial<Sight>; readonly world?: Partial<World>} = {},
): FakeSession {
  const asked: Probe[] = []
  const ask = async (probe: Probe) => answer(probe, asked.push(probe) - 1)
  const session: Session = {
    world: {...smallWorld, ...world},
    sight: {takesSome: true, refusesByStatus: false, recorded: undefined, ...sight},
    ask,
    async *askAll(probes) {
      for (const probe of probes) yield [probe, await ask(probe)]
    },
    isInOrder: async () => true,
  }
  return {session, asked}
}

/** What a case finds out in a session: of which requirement, what it expected, and how that is met. */
export async function findOutcomes(
  one: Case,
  session: Session,
  ...subjects: readonly string[]
): Promise<readonly (readonly [requirement: string, expected: string, judgement: Judgement])[]> {
  if (!('explore' in one)) throw new Error(`Unexpected case ${one.id}, expected one that explores`)
  const found: (readonly [string, string, Judgement])[] = []
  for await (const {requirement = one.requirement, expected, judgement} of one.explore(session, new Set(subjects)))
    found.push([requirement, expected, judgement])
  return found
}
