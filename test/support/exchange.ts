import type {Answer, HeaderList} from '../../src/conformance/endpoint.ts'
import type {LoggedEvent} from '../../src/conformance/events/event-log.ts'
import {type Exchange, type Expectation, type Judgement, judge, type Sight} from '../../src/conformance/expectation.ts'

/** An answer with status 200 and no headers, but for what is told. */
export const answerOf = (more: Partial<Answer> = {}): Answer => ({status: 200, headers: [], body: '', ...more})

/** An answer with these headers. */
export const withHeaders = (...headers: HeaderList): Exchange => exchangeOf({answer: answerOf({headers})})

/** An answer with this body. */
export const withBody = (body: string, status = 200): Exchange => exchangeOf({answer: answerOf({body, status})})

/** An answer with this status. */
export const withStatus = (status: number): Exchange => exchangeOf({answer: answerOf({status})})

/** A `flow.begin` without parameters, but for what is told. */
const eventOf = (more: Partial<LoggedEvent> = {}): LoggedEvent => ({
  name: 'flow.begin',
  parameters: {},
  id: '1',
  time: 0,
  flowId: '',
  flowBeginTime: 0,
  page: '',
  authenticated: false,
  ...more,
})

/** An exchange of which these events were logged. */
export const withEvents = (...events: readonly Partial<LoggedEvent>[]): Exchange =>
  exchangeOf({events: events.map(eventOf)})

/** An exchange whose events nobody can see, but for what is told. */
export const exchangeOf = (more: Partial<Exchange> = {}): Exchange => ({
  sent: {method: 'GET', target: '/metrics-flow', headers: []},
  answer: answerOf(),
  events: undefined,
  strays: [],
  ...more,
})

/** How an expectation is met by an endpoint that says by status what it refuses, or one that does not. */
export const judgeOf = (expectation: Expectation, exchange: Exchange, sight: Partial<Sight> = {}): Judgement =>
  judge(expectation, exchange, {takesSome: true, refusesByStatus: false, recorded: undefined, ...sight})
