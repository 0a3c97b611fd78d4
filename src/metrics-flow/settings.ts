import {patterns} from '../generated/validators.ts'
import type {Answer} from './answers/answer.ts'
import {prepareFlowAnswer} from './answers/flow-answer.ts'
import {type Flow, toFlow} from './flow-id/flow.ts'
import {createRandomHex} from './flow-id/random-hex.ts'
import type {MetricsFlowOptions} from './options.ts'
import {toCorsHeaders, toOrigins} from './origins.ts'
import {guard, type OpenSink} from './sinks/guard.ts'

/** The options, checked and made ready. */
export interface Settings extends Pick<MetricsFlowOptions, 'onRefused' | 'pageUrl' | 'version'> {
  readonly origins: ReadonlySet<string>
  readonly clients: ReadonlySet<string>
  readonly sink: OpenSink
  /** Starts a flow. */
  begin(): Flow
  /** Answers with a flow, to an origin of the list or to any other. */
  answer(flow: Flow, origin: string | undefined): Answer
}

/** Checks the options, so that what is wrong shows at the start; throws a TypeError that says what. */
export function toSettings(options: MetricsFlowOptions): Settings {
  const {keys, now = Date.now, random = bytes => crypto.getRandomValues(bytes), clients = []} = options
  const origins = toOrigins(options.allowedOrigins)
  const salt = createRandomHex(random)
  const listed = new Map(Array.from(origins, origin => [origin, prepareFlowAnswer(toCorsHeaders(origin))]))
  const other = prepareFlowAnswer(toCorsHeaders())
  return {
    ...options,
    origins,
    clients: new Set(Array.from(clients, checkClient)),
    sink: guard(options.sink),
    // implements metrics-flow.response.unique, metrics-flow.response.flow-begin-time, answer.flowBeginTime
    begin: () => toFlow(keys, salt(), now()),
    answer: (flow, origin) => ((origin === undefined ? undefined : listed.get(origin)) ?? other)(flow),
  }
}

function checkClient(client: string): string {
  if (patterns.service.test(client)) return client
  throw new TypeError(`Unexpected ${JSON.stringify(client)} as a client id, expected a match of ${patterns.service}`)
}
