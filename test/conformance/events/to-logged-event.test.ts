import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createEventFinder} from '../../../src/conformance/events/event-finder.ts'
import {toLoggedEvent} from '../../../src/conformance/events/to-logged-event.ts'

describe('an event of a foreign log', () => {
  test('is read by the paths of its fields, and by the names that its parameters have there', () => {
    const event = {kind: {type: 'flow.begin'}, utmSource: 'a', entrypoint: 'b', 'flow.id': 'f', at: 5}
    const fields = {name: 'kind.type', parameters: '', rename: {utm_source: 'utmSource'}, flowId: 'flow.id', time: 'at'}
    expect(toLoggedEvent(event, fields)).toMatchObject({
      name: 'flow.begin',
      parameters: {utm_source: 'a', entrypoint: 'b'},
      flowId: 'f',
      time: 5,
    })
  })

  test('named as on the page needs no mapping', () => {
    const event = {
      name: 'flow.begin',
      parameters: {a: '1'},
      id: 'i',
      time: 1,
      flowId: 'f',
      flowBeginTime: 2,
      page: 'p',
      authenticated: false,
    }
    expect(toLoggedEvent(event)).toEqual(event)
  })

  test.each([[null], ['text'], [5], [[1]], [{type: 'request'}], [{name: 5}]])('%j is none', event => {
    expect(toLoggedEvent(event)).toBeUndefined()
  })

  test('with names that every object has shows no field that is not its own', () => {
    expect(toLoggedEvent({name: 'a', parameters: 5}, {id: 'toString.name', time: 'constructor'})).toMatchObject({
      id: undefined,
      time: undefined,
      parameters: {},
    })
  })
})

describe('events', () => {
  const isTag = (value: string) => value.startsWith('t')
  const toEvent = (...tags: readonly string[]) => ({
    name: tags.join(),
    parameters: Object.fromEntries(tags.map((tag, index) => [index, tag])),
  })

  test('are found by each tag that they hold, in the order of the log, once', async () => {
    const tags = fc.array(fc.array(fc.constantFrom<string>('t1', 't2', 'x'), {maxLength: 3}))
    await fc.assert(
      fc.asyncProperty(tags, async all => {
        const finder = createEventFinder(async () => all.map(some => toEvent(...some)), isTag)
        await finder.read()
        for (const tag of ['t1', 't2']) {
          const expected = all.filter(some => some.includes(tag)).map(some => some.join())
          expect(finder.take(tag).map(({name}) => name)).toEqual(expected)
          expect(finder.take(tag)).toEqual([])
        }
      }),
    )
  })

  test('are waited for, as long as patience lasts', async () => {
    let reads = 0
    const finder = createEventFinder(async () => (++reads === 3 ? [toEvent('t1')] : []), isTag)
    expect(await finder.waitFor(['t0', 't1'], 1000)).toBe(true)
    expect(await finder.waitFor(['t2'], 5)).toBe(false)
  })

  test('that nobody takes are forgotten, and it is told', async () => {
    const finder = createEventFinder(async () => [toEvent('t1', 't2')], isTag)
    await finder.read()
    expect([finder.take('t1').length, finder.forget(), finder.take('t2').length, finder.forget()]).toEqual([
      1,
      true,
      0,
      false,
    ])
  })

  test('are told apart from lines that are none', async () => {
    const lines = [['GET / 200', toEvent('t1'), {type: 'request'}, toEvent('x')], [], ['{']]
    const finder = createEventFinder(async () => lines.shift() ?? [], isTag)
    await finder.read()
    expect([finder.takeStrays(), finder.takeStrays()]).toEqual([
      ['GET / 200', '{"type":"request"}', JSON.stringify(toEvent('x'))],
      [],
    ])
    await finder.read()
    await finder.read()
    expect(finder.takeStrays()).toEqual(['{'])
  })
})
