import {describe, expect, test} from 'vitest'
import type {Judgement, Sight} from '../../../src/conformance/expectation.ts'
import {isFailed, type Session, toOutcome} from '../../../src/conformance/session/session.ts'
import {exchangeOf, withEvents} from '../../support/exchange.ts'
import {spec} from '../../support/specs.ts'
import {worldOf} from '../../support/worlds.ts'

const sight: Sight = {takesSome: true, refusesByStatus: false, recorded: undefined}
const none = () => {
  throw new Error('nothing is sent')
}
const session: Session = {world: worldOf(spec([])), sight, ask: none, askAll: none, isInOrder: none}

/** Expects what a log shows, and something else without one. */
const byLog = (seen: Judgement, blind: Judgement) => ({
  expected: 'something',
  judge: ({events}: {readonly events: unknown}) => (events ? seen : blind),
})
const outcomeOf = (seen: Judgement, blind: Judgement) => toOutcome(session, withEvents(), byLog(seen, blind))

test('an outcome is what an expectation says of an exchange, and of which requirement', () => {
  const exchange = exchangeOf()
  const judge = () => ({actual: 'other'})
  const outcome = toOutcome(session, exchange, {expected: 'something', judge}, 'a.b')
  expect({...outcome}).toEqual({
    exchange,
    expected: 'something',
    judgement: {actual: 'other'},
    isQuiet: false,
    requirement: 'a.b',
  })
  expect(toOutcome(session, exchange, {expected: '', judge})).not.toHaveProperty('requirement')
})

test('what failed is neither what is met nor what is out of sight', () => {
  const all: readonly Judgement[] = ['met', {unseen: 'why'}, {actual: 'other'}]
  expect(all.map(judgement => isFailed(outcomeOf(judgement, judgement)))).toEqual([false, false, true])
})

describe('an outcome rests on events that did not come', () => {
  const [other, another, unseen] = [{actual: 'other'}, {actual: 'another'}, {unseen: 'other'}]

  test.each<[Judgement, Judgement, boolean]>([
    ['met', 'met', false],
    ['met', other, true],
    [other, 'met', true],
    [other, {...other}, false],
    [other, another, true],
    [other, unseen, true],
    [unseen, {...unseen}, false],
  ])('where with them it is %j, and without a log %j: %s', (seen, blind, isQuiet) => {
    expect(outcomeOf(seen, blind).isQuiet).toBe(isQuiet)
  })

  test('but not where there are events, or nobody could see them', () => {
    const expectation = byLog(other, another)
    expect(toOutcome(session, withEvents({}), expectation).isQuiet).toBe(false)
    expect(toOutcome(session, exchangeOf(), expectation).isQuiet).toBe(false)
  })
})
