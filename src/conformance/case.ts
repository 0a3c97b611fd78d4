import type {Probe} from './probe.ts'
import type {Outcome, Session} from './session/session.ts'
import type {World} from './world.ts'

/** What a case cannot do without: an origin of the list, a client id that is known, or the log of events. */
export type Need = 'origin' | 'client' | 'log'

/** One claim of the page about what an endpoint does: what is sent, and what is expected. */
export type Case = {
  readonly id: string
  /** The requirement that it tests; `validation.*` for one verdict on each zone of that kind. */
  readonly requirement: string
  /** The claim, in one sentence. */
  readonly title: string
  readonly needs?: readonly Need[]
} & (
  | {
      /** For most cases, a list; `subject` is what stands for the `*`. */
      probes(world: World, subject: string): Iterable<Probe>
    }
  | {
      /** For a case whose next request depends on the last answer; `subjects` are all that stand for the `*`. */
      explore(session: Session, subjects: ReadonlySet<string>): AsyncIterable<Outcome>
    }
)

/** Gives a case its type. */
export const defineCase = (one: Case): Case => one
