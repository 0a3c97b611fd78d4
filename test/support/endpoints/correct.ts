import type {Answer, Endpoint, Sent} from '../../../src/conformance/endpoint.ts'
import type {EventLog} from '../../../src/conformance/events/event-log.ts'
import {correct, toProblem} from './correct-steps.ts'
import {createLog} from './log.ts'
import type {Call, Flow, Reply, Steps} from './steps.ts'

export {rejecting} from './correct-steps.ts'
export {client, origin} from './rules.ts'

/** An endpoint in this process, and what it logs. */
export interface Made {
  readonly endpoint: Endpoint
  readonly log: EventLog
}

/**
 * Makes an endpoint that does what the page says, but for the steps that are replaced. `createEndpoint(rejecting)` does
 * so too, in the other way that the page allows.
 */
export function createEndpoint(faults: Partial<Steps> = {}): Made {
  const steps = {...correct, ...faults}
  const {write, log} = createLog()
  const endpoint: Endpoint = async sent => {
    try {
      return answer(steps, sent, write)
    } catch {
      // What a server does with an error that nobody caught.
      return {status: 500, headers: [], body: ''}
    }
  }
  return {endpoint, log}
}

function answer(steps: Steps, sent: Sent, write: (text: string) => void): Answer {
  const {path, query} = steps.readTarget(sent.target)
  const call = toCall(steps, sent, query)
  const reply = steps.isPath(path) ? respond(steps, call, write) : toProblem(404, 'Not Found')
  const length = sent.method === 'OPTIONS' ? [] : ([['Content-Length', String(reply.body.length)]] as const)
  return {
    status: reply.status,
    headers: [...reply.headers, ...length, ...steps.always, ...steps.toCors(call)],
    body: steps.hasBody(sent.method) ? reply.body : '',
  }
}

function respond(steps: Steps, call: Call, write: (text: string) => void): Reply {
  const {method} = call
  write(steps.toNote(call))
  const begin = () => {
    const flow = steps.mintFlow(call)
    if (steps.isLogged(call)) write(toLines(steps, flow, call))
    return flow
  }
  if (method === 'OPTIONS') return steps.toPreflight(call, begin)
  if (!steps.methods.includes(method)) {
    const problem = toProblem(405, 'Method Not Allowed')
    return {...problem, headers: [...problem.headers, ...steps.allow]}
  }
  if (steps.isTooLarge(call.query)) return toProblem(414, 'URI Too Long')
  return steps.turnAway(call) ?? steps.toReply(begin(), call)
}

function toLines(steps: Steps, flow: Flow, call: Call): string {
  const isMeant = (name: string) => name !== 'flow.rp.engage' || steps.isClient(call.parameters.get('service') ?? '')
  return steps
    .toNames(call)
    .filter(isMeant)
    .map((name, index) => steps.toLine(steps.toEvent(name, index, flow, steps.toParameters(name, call))))
    .join('')
}

function toCall(steps: Steps, {method, target, headers, body}: Sent, query: string): Call {
  const origin = steps.originOf(headers)
  return {
    method,
    target,
    headers,
    body,
    query,
    origin,
    listed: origin !== undefined && steps.isListed(origin) ? origin : undefined,
    isUntracked: steps.isUntracked(headers),
    ...judge(steps, query),
  }
}

function judge(steps: Steps, query: string): Pick<Call, 'parameters' | 'refused'> {
  const values = new Map<string, string[]>()
  for (const [rawName, rawValue] of steps.splitQuery(query)) {
    const [name, value] = [steps.toName(steps.decode(rawName)), steps.decode(rawValue)]
    if (steps.isKnown(name)) values.set(name, [...(values.get(name) ?? []), value])
  }
  const parameters = new Map<string, string>()
  const refused = new Set<string>()
  for (const [name, all] of values) {
    const value = steps.pickValue(all)
    if (value === undefined || !steps.accepts(name, value)) refused.add(name)
    parameters.set(name, value ?? '')
  }
  for (const {parameter, when, holds} of steps.conditions) {
    if (parameters.get(when[0]) === when[1] && !holds(parameters.get(parameter))) refused.add(parameter)
  }
  return {parameters, refused: [...refused]}
}
