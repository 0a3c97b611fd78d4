import {createHash} from 'node:crypto'
import type {HeaderList} from '../../../../src/conformance/endpoint.ts'
import {correct, toJson, toProblem} from '../correct-steps.ts'
import type {Call, Flow, Reply, Steps} from '../steps.ts'
import {toMutants} from './mutant.ts'

const mints = (change: (flow: Flow) => Partial<Flow>): Partial<Steps> => ({
  mintFlow: call => {
    const flow = correct.mintFlow(call)
    return {...flow, ...change(flow)}
  },
})
const replies = (change: (reply: Reply, call: Call) => Partial<Reply>): Partial<Steps> => ({
  toReply: (flow, call) => {
    const reply = correct.toReply(flow, call)
    return {...reply, ...change(reply, call)}
  },
})
const without = (name: string): HeaderList => correct.always.filter(([other]) => other !== name)
const isEngage = ({parameters}: Call) => parameters.get('event_type') === 'engage'
const sameForAll: Flow = {flowId: '0123456789abcdef'.repeat(4), flowBeginTime: Date.now()}

/** Endpoints whose answers are not those of the page. */
export const answerMutants = toMutants({
  'one-flow-for-all': ['metrics-flow.response.unique', {mintFlow: () => ({...sameForAll, flowBeginTime: Date.now()})}],
  'flow-id-of-the-query': [
    'metrics-flow.response.unique',
    {mintFlow: call => ({...correct.mintFlow(call), flowId: createHash('sha256').update(call.query).digest('hex')})},
  ],
  'flow-id-too-short': ['answer.flowId', mints(({flowId}) => ({flowId: flowId.slice(32)}))],
  'flow-id-upper-case': ['answer.flowId', mints(({flowId}) => ({flowId: flowId.toUpperCase()}))],
  'flow-id-with-hyphens': [
    'metrics-flow.response.flow-id',
    mints(({flowId}) => ({flowId: flowId.replace(/^(.{8})(.{4})(.{4})/, '$1-$2-$3-')})),
  ],
  'begin-time-as-text': [
    'metrics-flow.response.flow-begin-time',
    mints(({flowBeginTime}) => ({flowBeginTime: String(flowBeginTime)})),
  ],
  'begin-time-in-seconds': [
    'answer.flowBeginTime',
    mints(({flowBeginTime}) => ({flowBeginTime: Math.floor(Number(flowBeginTime) / 1000)})),
  ],
  'begin-time-with-a-fraction': [
    'answer.flowBeginTime',
    mints(({flowBeginTime}) => ({flowBeginTime: Number(flowBeginTime) + 0.25})),
  ],
  'device-id': [
    'metrics-flow.response.other-fields',
    {toReply: flow => toJson(200, {...flow, deviceId: '0123456789abcdef'.repeat(2)})},
  ],
  'begin-time-missing': ['metrics-flow.response.json', {toReply: ({flowId}) => toJson(200, {flowId})}],
  'answer-in-an-envelope': ['metrics-flow.response.json', {toReply: flow => toJson(200, {data: flow})}],
  'json-prefixed': ['metrics-flow.response.json', replies(({body}) => ({body: `)]}'\n${body}`}))],
  'charset-missing': ['metrics-flow.response.content-type', {toReply: flow => toJson(200, flow, 'application/json')}],
  'type-text': [
    'metrics-flow.response.content-type',
    {toReply: flow => toJson(200, flow, 'text/plain; charset=utf-8')},
  ],
  'cache-control-missing': ['metrics-flow.response.no-store', {always: without('Cache-Control')}],
  'cached-for-a-minute': [
    'metrics-flow.response.no-store',
    {always: [...without('Cache-Control'), ['Cache-Control', 'public, max-age=60']]},
  ],
  'nosniff-missing': ['metrics-flow.response.nosniff', {always: without('X-Content-Type-Options')}],
  'status-204': ['metrics-flow.response.status', replies(() => ({status: 204}))],
  'status-201': ['metrics-flow.response.status', replies(() => ({status: 201}))],
  'engage-without-flow': [
    'metrics-flow.engage.answer',
    replies((reply, call) => (isEngage(call) ? {body: '{"success":true}'} : reply)),
  ],
  'unknown-client-gets-403': [
    'metrics-flow.engage.answer',
    {
      turnAway: call =>
        isEngage(call) && !correct.isClient(call.parameters.get('service') ?? '')
          ? toProblem(403, 'Forbidden')
          : undefined,
    },
  ],
  'uid-in-answer': [
    'metrics-flow.events.secret-uid',
    {toReply: (flow, {parameters}) => toJson(200, {...flow, uid: parameters.get('uid')})},
  ],
})
