import type {Endpoint, Sent} from '../endpoint.ts'
import {createEventFinder} from '../events/event-finder.ts'
import type {EventFields, EventLog} from '../events/event-log.ts'
import type {Exchange} from '../expectation.ts'
import type {Probe} from '../probe.ts'
import type {World} from '../world.ts'
import {calibrate} from './calibrate.ts'
import {atPace, type Limits} from './pace.ts'
import {RunEnded} from './run-ended.ts'
import {createSendAll, type SendAll, type Sending} from './send-all.ts'
import type {Session} from './session.ts'
import {createTags} from './tags.ts'
import {toSent} from './to-sent.ts'
import {createWatch, type Watch} from './watch.ts'

/** How a session sends, and where it finds events. */
export interface SessionOptions extends Limits {
  readonly log?: EventLog
  readonly fields?: EventFields
  /** How long an event may take to be logged, in milliseconds; 5,000 by default. */
  readonly patience?: number
  /** Of no other run, so that its events are not taken for those of this one: lower-case letters and digits. */
  readonly run?: string
}

/** A session, and why it can see no event, where it can see none. */
export interface Opened {
  readonly session: Session
  readonly blind?: string
}

/** So many requests share one wait for the log. */
const batch = 1000

/**
 * Opens a session: the first requests find out what can be seen.
 *
 * @throws NoEndpoint where nothing answers, or what answers is a web page or sends elsewhere.
 */
export async function createSession(world: World, endpoint: Endpoint, options: SessionOptions): Promise<Opened> {
  const {log, fields, patience = 5000, run = drawRun(), concurrency = 32} = options
  const nextTag = createTags(run)
  const finder = log && createEventFinder(log, value => value.startsWith(`dp${run}`), fields)
  const paced = atPace(endpoint, options)
  const {sight, carriers, loud, blind} = await calibrate(world, paced, nextTag, finder, patience)
  const sendAll = createSendAll(paced, toSent(world, {}, ''), concurrency)
  const toTagged = (probe: Omit<Probe, 'expect'>) => tag(world, probe, carriers, nextTag())
  const sendFence = () => send(toTagged({query: loud}), sendAll)
  const watch = createWatch(finder, blind !== undefined, sendFence, patience)
  const askBatch = (probes: readonly Probe[]) => exchange(probes.map(toTagged), sendAll, watch)
  const session: Session = {
    world,
    sight,
    ask: async probe => (await askBatch([probe]))[0] as Exchange,
    async *askAll(probes) {
      for (const some of toBatches(probes, batch)) {
        const exchanges = await askBatch(some)
        for (const [index, probe] of some.entries()) yield [probe, exchanges[index] as Exchange]
      }
    },
    async isInOrder() {
      await watch.look([])
      return watch.isInOrder()
    },
  }
  return {session, ...(blind !== undefined && {blind})}
}

/** Sends a fence, and gives its tag; nothing where no request may be sent any more. */
async function send({sent, tag}: Tagged, sendAll: SendAll): Promise<string | undefined> {
  try {
    await sendAll([sent])
    return tag
  } catch (error) {
    if (error instanceof RunEnded) return undefined
    throw error
  }
}

interface Tagged {
  readonly sent: Sent
  /** Undefined where no parameter was left that could carry one. */
  readonly tag: string | undefined
}

/** Puts the tag into a parameter that the probe leaves alone: in one that it sends, it would change what is tested. */
function tag(world: World, probe: Omit<Probe, 'expect'>, carriers: readonly string[], value: string): Tagged {
  const query = typeof probe.query === 'function' ? probe.query('') : (probe.query ?? '')
  const carrier = probe.carrier ?? carriers.find(name => !query.includes(name))
  if (carrier === undefined) return {sent: toSent(world, probe, ''), tag: undefined}
  const sent = toSent(world, probe, `${carrier}=${value}`)
  // A query that is sent as it is, without the pair.
  return {sent, tag: sent.target.includes(value) ? value : undefined}
}

/** Sends a batch, and finds what each of its requests has logged. */
async function exchange(batch: readonly Tagged[], sendAll: SendAll, watch: Watch): Promise<readonly Exchange[]> {
  const answers = await sendAll(batch.map(({sent}) => sent))
  const {events, strays} = await watch.look(batch.map(({tag}) => tag))
  return batch.map(({sent}, index) => ({sent, ...(answers[index] as Sending), events: events[index], strays}))
}

function* toBatches<Item>(items: Iterable<Item>, size: number): Iterable<readonly Item[]> {
  let some: Item[] = []
  for (const item of items) {
    some.push(item)
    if (some.length < size) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

const drawRun = () => Math.floor(Math.random() * 36 ** 6).toString(36)
