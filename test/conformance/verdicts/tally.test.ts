import {expect, test} from 'vitest'
import type {Exchange, Judgement, Outcome} from '../../../src/conformance/index.ts'
import {count, createTally, doubt, leave} from '../../../src/conformance/verdicts/tally.ts'
import {exchangeOf} from '../../support/exchange.ts'
import {line} from '../../support/specs.ts'

const requirement = {id: 'a.b', level: 'must', text: 'It must be so.', place: line(1)} as const
const failed = {actual: 'a'}
const unseen = {unseen: 'no log'}
const outcomeOf = (judgement: Judgement, exchange: Exchange = exchangeOf(), isQuiet = false): Outcome => ({
  exchange,
  expected: 'b',
  judgement,
  isQuiet,
})

function tallyOf(...outcomes: readonly Outcome[]) {
  const tally = createTally(requirement)
  for (const outcome of outcomes) count(tally, outcome)
  return tally
}

test('outcomes are counted by how they are met, and requests once each', () => {
  const [first, second] = [exchangeOf(), exchangeOf()]
  const outcomes = [
    outcomeOf('met', first),
    outcomeOf(failed, first),
    outcomeOf(unseen, second),
    outcomeOf(unseen, second),
    outcomeOf('met', second),
  ]
  expect(tallyOf(...outcomes)).toMatchObject({
    met: 2,
    failed: 1,
    unseen: 2,
    requests: 2,
    isQuiet: false,
    last: second,
    failures: [{outcome: outcomes[1], actual: 'a'}],
    reasons: new Set(['no log']),
  })
})

test('the first five failures are shown, and all are counted', () => {
  const outcomes = Array.from({length: 7}, () => outcomeOf(failed))
  const tally = tallyOf(...outcomes)
  expect(tally.failed).toBe(7)
  expect(tally.failures.map(({outcome}) => outcome)).toEqual(outcomes.slice(0, 5))
})

test('a claim is quiet where one of its outcomes is', () => {
  expect(tallyOf(outcomeOf('met', exchangeOf(), true), outcomeOf('met')).isQuiet).toBe(true)
})

test('what is left out has its reason', () => {
  const tally = tallyOf(outcomeOf('met'))
  leave(tally, 'the run ended')
  expect(tally).toMatchObject({met: 1, unseen: 1, requests: 1, reasons: new Set(['the run ended'])})
})

test('what rests on events that did not come is taken back, and nothing else', () => {
  const [quiet, sure] = [outcomeOf(failed, exchangeOf(), true), outcomeOf(failed)]
  const [doubted, unshaken] = [tallyOf(quiet, sure, quiet), tallyOf(sure, sure)]
  doubt(doubted)
  doubt(unshaken)
  expect(doubted).toMatchObject({failed: 1, unseen: 1, failures: [{outcome: sure, actual: 'a'}]})
  expect(doubted.reasons).toEqual(
    new Set(['events were logged behind those of later requests, so that what is not logged cannot be told']),
  )
  expect(unshaken).toEqual(tallyOf(sure, sure))
})
