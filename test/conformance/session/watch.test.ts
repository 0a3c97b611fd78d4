import {describe, expect, test} from 'vitest'
import {createEventFinder} from '../../../src/conformance/events/event-finder.ts'
import {NoLog} from '../../../src/conformance/events/event-log.ts'
import {createWatch, type Look} from '../../../src/conformance/session/watch.ts'

const eventOf = (tag: string) => ({name: tag, parameters: {a: tag}})

/** Watches a log that gives one list at each reading: `t1` is an event with this tag, `f1` one of the first fence. */
function watch(readings: readonly (readonly string[])[], {isBlind = false, mayBeFenced = true, patience = 1} = {}) {
  const [left, fences] = [[...readings], [] as string[]]
  const read = async () => (left.shift() ?? []).map(line => (/^[tf]\d$/.test(line) ? eventOf(line) : line))
  const sendFence = async () => {
    fences.push(`f${fences.length + 1}`)
    return mayBeFenced ? fences.at(-1) : undefined
  }
  const finder = createEventFinder(read, value => /^[tf]/.test(value))
  return {...createWatch(finder, isBlind, sendFence, patience), fences}
}

const namesOf = ({events}: Look) => events.map(found => found?.map(({name}) => name))

describe('what a batch has logged', () => {
  test('is read up to its fence, however many readings that takes', async () => {
    const {look, isInOrder, fences} = watch([['t1', 'line'], ['t2', 'f1'], ['t3', 'f2'], ['f3']], {patience: 5000})
    const first = await look(['t1', undefined, 't2', 't9'])
    expect(namesOf(first)).toEqual([['t1'], undefined, ['t2'], []])
    expect(first.strays).toEqual(['line'])
    expect(await look(['t3'])).toMatchObject({events: [[{name: 't3'}]], strays: []})
    expect(await look([])).toEqual({events: [], strays: []})
    expect([isInOrder(), fences]).toEqual([true, ['f1', 'f2', 'f3']])
  })

  test('is out of order where an event comes behind the fence of its batch', async () => {
    const {look, isInOrder} = watch([['f1'], ['t1', 'f2'], ['f3']])
    expect(namesOf(await look(['t1']))).toEqual([[]])
    expect(isInOrder()).toBe(true)
    expect(namesOf(await look(['t2']))).toEqual([[]])
    expect(isInOrder()).toBe(false)
    await look([])
    expect(isInOrder()).toBe(false)
  })

  test('is not out of order for what was sent before the first batch', async () => {
    const {look, isInOrder} = watch([['t0', 'f1'], ['f2']])
    await look([])
    await look([])
    expect(isInOrder()).toBe(true)
  })
})

describe('where nobody can tell what is logged', () => {
  test('a log that has fallen silent is asked for no more fences, and shows nothing but its lines', async () => {
    const {look, isInOrder, fences} = watch([['f1'], ['t1'], [], [], ['t2', 'line']])
    await look([])
    expect(namesOf(await look(['t1']))).toEqual([undefined])
    let strays: readonly string[] = []
    for (let round = 0; round < 5; round++) {
      const next = await look(['t2'])
      expect(namesOf(next)).toEqual([undefined])
      strays = [...strays, ...next.strays]
    }
    expect({strays, fences, isInOrder: isInOrder()}).toEqual({strays: ['line'], fences: ['f1', 'f2'], isInOrder: true})
  })

  test('who is blind sends no fence, and reads once a batch', async () => {
    const {look, isInOrder, fences} = watch([['line'], ['t1'], ['other']], {isBlind: true})
    expect(await look(['t1'])).toEqual({events: [undefined], strays: ['line']})
    expect(await look(['t1'])).toEqual({events: [undefined], strays: []})
    expect(await look([])).toEqual({events: [], strays: ['other']})
    expect([isInOrder(), fences]).toEqual([true, []])
  })

  test('no event is seen after the last request that may be sent', async () => {
    const {look, fences} = watch([['t1', 'line'], ['t1']], {mayBeFenced: false})
    expect(await look(['t1'])).toEqual({events: [undefined], strays: ['line']})
    expect(await look(['t1'])).toEqual({events: [undefined], strays: []})
    expect(fences).toEqual(['f1'])
  })

  test('without a log there is nothing to look at', async () => {
    const {look, isInOrder} = createWatch(undefined, false, async () => 'f', 1)
    expect(await look(['t1'])).toEqual({events: [undefined], strays: []})
    expect(isInOrder()).toBe(true)
  })
})

test.each([
  ['is as good as silent where it cannot be read any more', new NoLog('gone'), undefined],
  ['shows a mistake in it where it throws anything else', new TypeError('a mistake'), TypeError],
])('a log %s', async (_, error, thrown) => {
  const finder = createEventFinder(
    () => Promise.reject(error),
    () => true,
  )
  const looking = createWatch(finder, false, async () => 'f', 1).look(['t1'])
  if (thrown) await expect(looking).rejects.toThrow(thrown)
  else expect(await looking).toEqual({events: [undefined], strays: []})
})
