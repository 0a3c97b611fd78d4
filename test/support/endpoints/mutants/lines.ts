import {createHash} from 'node:crypto'
import {correct} from '../correct-steps.ts'
import type {Steps} from '../steps.ts'
import {toMutants} from './mutant.ts'

const events = (change: object): Partial<Steps> => ({
  toEvent: (...of) => ({...correct.toEvent(...of), ...change}),
})
const records = (
  change: (entry: readonly [name: string, value: string]) => readonly (readonly [string, string])[],
): Partial<Steps> => ({
  toParameters: (name, call) => Object.fromEntries(Object.entries(correct.toParameters(name, call)).flatMap(change)),
})
const drops = (pattern: RegExp) => records(entry => (pattern.test(entry[0]) ? [] : [entry]))

/** Endpoints that log the right events, but with other fields, or in other lines. */
export const lineMutants = toMutants({
  'slash-dropped-in-log': [
    'metrics-flow.events.fields',
    records(([name, value]) => (name.startsWith('utm_') && value.includes('/') ? [] : [[name, value]])),
  ],
  'cut-at-100': ['metrics-flow.events.fields', records(([name, value]) => [[name, value.slice(0, 100)]])],
  'lower-case-in-log': ['metrics-flow.events.fields', records(([name, value]) => [[name, value.toLowerCase()]])],
  'utm-term-not-recorded': ['metrics-flow.events.fields', drops(/^utm_term$/)],
  'experiment-not-recorded': ['metrics-flow.events.fields', drops(/^entrypoint_/)],
  'service-not-recorded': ['metrics-flow.events.fields', drops(/^service$/)],
  'event-without-id': ['metrics-flow.events.fields', events({id: undefined})],
  'event-id-of-the-flow': [
    'metrics-flow.events.fields',
    {
      toEvent: (name, number, flow, parameters) => ({
        ...correct.toEvent(name, number, flow, parameters),
        id: flow.flowId,
      }),
    },
  ],
  'event-without-time': ['metrics-flow.events.fields', events({time: undefined})],
  'event-begin-time-missing': ['metrics-flow.events.fields', events({flowBeginTime: undefined})],
  'page-hash-of-another-page': [
    'metrics-flow.events.fields',
    events({page: createHash('sha256').update('an older page').digest('hex')}),
  ],
  'page-hash-missing': ['metrics-flow.events.fields', events({page: undefined})],
  authenticated: ['metrics-flow.engage.unauthenticated', events({authenticated: true})],
  'authenticated-missing': ['metrics-flow.engage.unauthenticated', events({authenticated: undefined})],
  'pretty-printed': ['metrics-flow.events.line', {toLine: event => `${JSON.stringify(event, null, 2)}\n`}],
  // Values are written as they come, and one that ends with a line feed gets so far.
  'line-feed-unescaped': [
    'metrics-flow.events.line',
    {
      accepts: (name, value) => correct.accepts(name, name.startsWith('utm_') ? value.replace(/\n$/, '') : value),
      toLine: event => `${JSON.stringify(event).replaceAll('\\n', '\n')}\n`,
    },
  ],
})
