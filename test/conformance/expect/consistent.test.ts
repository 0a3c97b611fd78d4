import {describe, expect, test} from 'vitest'
import {acceptedIn, refusedIn} from '../../../src/conformance/expect/consistent.ts'
import {page} from '../../generated/page.ts'
import {exchangeOf, judgeOf, withEvents, withStatus} from '../../support/exchange.ts'
import {worldOf} from '../../support/worlds.ts'

const world = worldOf(page)
const blind = {...world, client: undefined}
const engage = {event_type: 'engage', uid: 'a'}
const unseen = {unseen: 'no client id that the endpoint knows was given'}

test('what becomes of an engage request is seen where its client is known, and where it is turned away', () => {
  expect(judgeOf(acceptedIn(world, engage), withEvents())).toEqual({actual: 'status 200, but no event'})
  expect(judgeOf(acceptedIn(blind, engage), withEvents())).toEqual(unseen)
  expect(judgeOf(acceptedIn(blind, engage), withStatus(400))).toEqual({actual: 'status 400'})
  expect(judgeOf(refusedIn(world, engage), withEvents())).toBe('met')
  expect(judgeOf(refusedIn(blind, engage), withEvents())).toEqual(unseen)
  expect(judgeOf(refusedIn(blind, engage), withStatus(400))).toBe('met')
})

test('what becomes of another request is seen without a client', () => {
  expect(judgeOf(acceptedIn(blind, {}), withEvents({}))).toBe('met')
  expect(judgeOf(refusedIn(blind, {}), withEvents({}))).toEqual({actual: '`flow.begin` logged'})
})

describe('an endpoint that turns refused values away', () => {
  const sight = {refusesByStatus: true}

  test('turns away each of them', () => {
    const isRefused = refusedIn(world, {a: '1'})
    expect(isRefused.expected).toBe('`a` "1" refused')
    expect(judgeOf(isRefused, exchangeOf(), sight)).toEqual({actual: 'status 200, while others are turned away'})
    expect(judgeOf(isRefused, withStatus(400), sight)).toBe('met')
  })

  test('is not excused where it logs nothing of one', () => {
    const actual = 'status 200, while others are turned away'
    expect(judgeOf(refusedIn(world, {a: '1'}), withEvents(), sight)).toEqual({actual})
    expect(judgeOf(refusedIn(world, {a: '1'}), withEvents())).toBe('met')
  })
})
