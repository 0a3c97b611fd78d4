import {randomBytes} from 'node:crypto'
import {correct, valuesOf} from '../correct-steps.ts'
import {client} from '../rules.ts'
import type {Call, Steps} from '../steps.ts'
import {toMutants} from './mutant.ts'

const clients: Readonly<Record<string, object>> = {[client]: {name: 'Example'}}
const isEngage = ({parameters}: Call) => parameters.get('event_type') === 'engage'
const formOf = ({parameters}: Call) => parameters.get('form_type')
const also = (name: string, isMeant: (call: Call) => boolean): Partial<Steps> => ({
  toNames: call => (isMeant(call) ? [...correct.toNames(call), name] : correct.toNames(call)),
})
const without = (event: string): Partial<Steps> => ({
  toNames: call => correct.toNames(call).filter(name => name !== event),
})
const untrackedBy = (name: string): Partial<Steps> => ({
  isUntracked: headers => valuesOf(headers, name).includes('1'),
})
/** Keeps all parameters of a person who asks not to be tracked, but for some. */
const keepsBut = (isDropped: RegExp): Partial<Steps> => ({
  toParameters: (name, call) => {
    const kept = [...call.parameters].filter(([parameter]) => !call.isUntracked || !isDropped.test(parameter))
    return correct.toParameters(name, {...call, isUntracked: false, parameters: new Map(kept)})
  },
})

/** Endpoints that log other events than the page says. */
export const eventMutants = toMutants({
  'flow-begin-missing': ['metrics-flow.events.begin', without('flow.begin')],
  'begin-needs-entrypoint': [
    'metrics-flow.events.begin',
    {toNames: call => (isEngage(call) || call.parameters.has('entrypoint') ? correct.toNames(call) : [])},
  ],
  'view-missing': ['metrics-flow.events.form-view', without('flow.enter-email.view')],
  'other-logs-a-view': [
    'metrics-flow.events.form-view',
    also('flow.other.view', call => !isEngage(call) && formOf(call) === 'other'),
  ],
  'view-instead-of-begin': [
    'metrics-flow.events.begin',
    {
      toNames: call =>
        !isEngage(call) && formOf(call) === 'email' ? ['flow.enter-email.view'] : correct.toNames(call),
    },
  ],
  'engage-begins-a-flow': [
    'metrics-flow.events.engage',
    also('flow.begin', call => isEngage(call) && !call.isUntracked),
  ],
  'engage-logged-twice': [
    'metrics-flow.events.engage',
    also('flow.rp.engage', call => isEngage(call) && !call.isUntracked),
  ],
  'engage-missing': ['metrics-flow.events.engage', without('flow.rp.engage')],
  'engage-views-a-form': [
    'metrics-flow.events.engage',
    also('flow.enter-email.view', call => isEngage(call) && !call.isUntracked && formOf(call) === 'email'),
  ],
  'engage-of-unknown-clients': ['metrics-flow.engage.client', {isClient: () => true}],
  // `in` finds `constructor` in any object, and the pattern of later days lets it get so far.
  'clients-by-in': [
    'metrics-flow.engage.client',
    {
      isClient: service => service in clients,
      accepts: (name, value) =>
        name === 'service' ? /^[a-zA-Z0-9-]{1,16}$/.test(value) : correct.accepts(name, value),
    },
  ],
  'dnt-ignored': ['metrics-flow.events.do-not-track', untrackedBy('sec-gpc')],
  'gpc-ignored': ['metrics-flow.events.do-not-track', untrackedBy('dnt')],
  'dnt-removes-utm-only': ['metrics-flow.events.do-not-track', keepsBut(/^utm_/)],
  'engage-logged-without-uid': [
    'metrics-flow.events.do-not-track-engage',
    {toNames: call => correct.toNames({...call, isUntracked: false})},
  ],
  'uid-in-flow-begin': [
    'metrics-flow.events.uid',
    {
      toParameters: (name, call) => {
        const uid = call.parameters.get('uid')
        return {...correct.toParameters(name, call), ...(uid !== undefined && !call.isUntracked && {uid})}
      },
    },
  ],
  'uid-in-request-log': ['metrics-flow.events.secret-uid', {toNote: ({method, target}) => `${method} ${target}\n`}],
  'uid-in-request-log-of-json': [
    'metrics-flow.events.secret-uid',
    {toNote: ({target}) => `${JSON.stringify({name: 'request', target})}\n`},
  ],
  'event-flow-of-its-own': [
    'metrics-flow.events.fields',
    {
      toEvent: (name, number, flow, parameters) =>
        correct.toEvent(name, number, {...flow, flowId: randomBytes(32).toString('hex')}, parameters),
    },
  ],
})
