import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {createPace} from '../../../src/conformance/session/pace.ts'

beforeEach(() => {
  vi.useFakeTimers({toFake: ['setTimeout', 'performance']})
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a pace', () => {
  test('lets requests go one by one at its rate, however many ask at once', async () => {
    const pace = createPace({rate: 20})
    const times: number[] = []
    for (let count = 0; count < 5; count++) pace().then(() => times.push(performance.now()))
    const start = performance.now()
    await vi.advanceTimersByTimeAsync(1000)
    expect(times.map(time => time - start)).toEqual([0, 50, 100, 150, 200])
  })

  test('does not let requests catch up on time in which none was sent', async () => {
    const pace = createPace({rate: 10})
    await pace()
    await vi.advanceTimersByTimeAsync(5000)
    const start = performance.now()
    const times: number[] = []
    for (let count = 0; count < 3; count++) pace().then(() => times.push(performance.now() - start))
    await vi.advanceTimersByTimeAsync(1000)
    expect(times).toEqual([0, 100, 200])
  })

  test('lets no more go than there may be in all', async () => {
    const pace = createPace({total: 2})
    expect([await pace(), await pace(), await pace()]).toEqual([true, true, false])
  })
})
