import {timingSafeEqual} from 'node:crypto'
import {expect, test, vi} from 'vitest'
import {toFlow} from '../../src/metrics-flow/flow-id/flow.ts'
import {createKeyRing, verifyFlow} from '../../src/metrics-flow/index.ts'

vi.mock('node:crypto', async original => {
  const crypto = await original<typeof import('node:crypto')>()
  return {...crypto, timingSafeEqual: vi.fn(crypto.timingSafeEqual)}
})

test('H05: signatures are compared in constant time, with every key, whichever is right', () => {
  const [first, second, third] = ['1', '2', '3'].map(digit => digit.repeat(32)) as [string, string, string]
  const keys = createKeyRing(first, [
    [second, Infinity],
    [third, Infinity],
  ])
  const idOf = (secret: string) => toFlow(createKeyRing(secret), 'a'.repeat(32), 1).flowId
  const near = idOf(first).replace(/.$/, digit => (digit === '0' ? '1' : '0'))
  const ids = [idOf(first), idOf(second), idOf(third), near, 'f'.repeat(64)]
  const states = ids.map(id => {
    vi.mocked(timingSafeEqual).mockClear()
    return [verifyFlow(id, 1, {keys, now: () => 1}), vi.mocked(timingSafeEqual).mock.calls.length]
  })
  expect(states).toEqual([...Array(3).fill(['valid', 3]), ...Array(2).fill(['forged', 3])])
})
