import {createHmac} from 'node:crypto'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {toFlow} from '../../src/metrics-flow/flow-id/flow.ts'
import {createHmacSha256} from '../../src/metrics-flow/flow-id/hmac.ts'
import {createRandomHex} from '../../src/metrics-flow/flow-id/random-hex.ts'
import {createKeyRing, type Secret, verifyFlow} from '../../src/metrics-flow/index.ts'
import {page} from '../generated/page.ts'
import {secret, serve, time} from './service.ts'

const keys = createKeyRing(secret)
const salt = 'a'.repeat(32)
const {flowId} = toFlow(keys, salt, time)
const twoHours = 7_200_000
const verify = (id: unknown, begin: unknown, now = time) => verifyFlow(id, begin, {keys, now: () => now})

describe('a flow', () => {
  // tests metrics-flow.response.unique, metrics-flow.response.flow-id, metrics-flow.response.flow-begin-time
  // tests answer.flowId, answer.flowBeginTime
  test('H01: is what the page says, with a new id for each of 100,000 answers', () => {
    const {get} = serve()
    const patterns = new Map(page.answer.map(({name, pattern}) => [name, new RegExp(pattern?.source ?? '')]))
    const ids = new Set<string>()
    for (let count = 0; count < 1e5; count++) {
      const answer = JSON.parse(get('', {}).body)
      ids.add(answer.flowId)
      if (count % 1000 > 0) continue
      expect(Object.keys(answer)).toEqual([...patterns.keys()])
      expect(answer.flowId).toMatch(patterns.get('flowId') ?? '')
      expect(answer.flowBeginTime).toBe(time)
      expect(String(answer.flowBeginTime)).toMatch(patterns.get('flowBeginTime') ?? '')
    }
    expect(ids.size).toBe(1e5)
  })

  test('is signed as other servers of FxA sign it', () => {
    // printf 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n16ec90e7c00' | openssl dgst -sha256 -hmac kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk
    expect(time.toString(16)).toBe('16ec90e7c00')
    expect(flowId).toBe(`${salt}4326b78b77a78e1c7db29dfe913f1f7d`)
  })

  test('is signed as `createHmac` signs, with any key and any texts in turn', () => {
    const texts = fc.array(fc.string({unit: 'binary', maxLength: 60}), {minLength: 1, maxLength: 4})
    const keys = (minLength: number, maxLength: number) => fc.uint8Array({minLength, maxLength})
    fc.assert(
      fc.property(fc.oneof(keys(32, 130), keys(63, 65)), texts, (key, texts) => {
        const hmac = createHmacSha256(key)
        const expected = texts.map(text => createHmac('sha256', key).update(text).digest('hex'))
        expect(texts.map(hmac)).toEqual(expected)
      }),
    )
  })

  test('has a length that is told right, whatever the clock says', () => {
    for (const now of [0, 999_999_999_999, 1e12, 1e13]) {
      const {headers, body} = serve({now: () => now}).get('')
      expect(JSON.parse(body)).toMatchObject({flowBeginTime: now})
      expect(headers['Content-Length']).toBe(String(body.length))
    }
  })
})

describe('verifyFlow', () => {
  test('knows a flow that is answered', () => {
    const answer = JSON.parse(serve({keys}).get('').body)
    expect(verify(answer.flowId, answer.flowBeginTime)).toBe('valid')
  })

  // tests metrics-flow.flow.lasts
  test('tells for how long a flow lasts', () => {
    expect(verify(flowId, time, time - 1)).toBe('not yet valid')
    expect(verify(flowId, time, time + twoHours)).toBe('valid')
    expect(verify(flowId, time, time + twoHours + 1)).toBe('expired')
    expect(verifyFlow(flowId, time, {keys, now: () => time + 11, lifetime: 10})).toBe('expired')
    expect(verifyFlow(flowId, time, {keys})).toBe('expired')
    expect(verifyFlow(flowId, time, {keys, now: () => time, lifetime: Number.NaN})).toBe('expired')
    expect(verifyFlow(flowId, time, {keys, now: () => Number.NaN})).toBe('expired')
  })

  // tests metrics-flow.flow.genuine
  test('H02: takes no flow of which one bit has changed', () => {
    for (let index = 0; index < 64; index++) {
      for (const bit of [1, 2, 4, 8]) {
        const digit = (Number.parseInt(flowId.charAt(index), 16) ^ bit).toString(16)
        expect(verify(flowId.slice(0, index) + digit + flowId.slice(index + 1), time)).toBe('forged')
      }
    }
    for (const begin of [time - 1, time + 1]) expect(verify(flowId, begin)).toBe('forged')
    for (const id of [flowId.toUpperCase(), `${flowId}0`, flowId.slice(1), `${flowId}\n`, ''])
      expect(verify(id, time)).toBe('forged')
  })

  // tests metrics-flow.flow.genuine
  test('H04: takes no begin time but the number that it was', () => {
    const wrong = [
      0,
      -1,
      -time,
      Number.NaN,
      Infinity,
      2 ** 53,
      time + 0.5,
      String(time),
      BigInt(time),
      new Date(time),
      null,
      undefined,
    ]
    for (const begin of wrong) expect(verify(flowId, begin)).toBe('forged')
    const {flowId: past} = toFlow(keys, salt, 0)
    expect(verify(past, 0)).toBe('expired')
  })

  test('never throws, and takes nothing that it has not made', () => {
    fc.assert(
      fc.property(fc.anything({withNullPrototype: true, withBigInt: true}), fc.anything(), (id, begin) => {
        expect(verify(id, begin)).toBe('forged')
        expect(verify(id, time)).toBe('forged')
      }),
    )
  })
})

describe('a ring of keys', () => {
  const [old, other] = ['o'.repeat(32), new Uint8Array(32)]

  test('H06: is not made of an empty or a short key', () => {
    for (const short of ['', 'a', 'k'.repeat(31), 'é'.repeat(15), new Uint8Array(31)]) {
      expect(() => createKeyRing(short)).toThrow(RangeError)
      expect(() => createKeyRing(secret, [[short, time]])).toThrow(RangeError)
      expect(() => createKeyRing(secret).rotate(short, time)).toThrow(RangeError)
    }
    for (const none of [undefined, null, 32, [secret]])
      expect(() => createKeyRing(none as unknown as Secret)).toThrow(
        /^Unexpected (?:undefined|object|number) as a key, /,
      )
    expect(createKeyRing('é'.repeat(16)).sign('')).toMatch(/^[0-9a-f]{32}$/)
  })

  test('H07: vouches with a former key for what began in its time, and for nothing later', () => {
    const former = createKeyRing(old)
    const ring = createKeyRing(secret, [[old, time]])
    const verdictOf = (begin: number, now: number) =>
      verifyFlow(toFlow(former, salt, begin).flowId, begin, {keys: ring, now: () => now})
    expect(verdictOf(time, time + 1)).toBe('valid')
    expect(verdictOf(time, time + twoHours + 1)).toBe('expired')
    expect(verdictOf(time + 1, time + 1)).toBe('forged')
  })

  test('can learn a key before it is used, so that servers need not change at once', () => {
    const ahead = toFlow(createKeyRing(other), salt, time)
    expect(verifyFlow(ahead.flowId, time, {keys, now: () => time})).toBe('forged')
    const ready = createKeyRing(secret, [[other, Infinity]])
    expect(verifyFlow(ahead.flowId, time, {keys: ready, now: () => time})).toBe('valid')
    expect(toFlow(ready, salt, time)).toEqual(toFlow(keys, salt, time))
  })
})

test('random digits are the bytes that were drawn, 8 KiB at a time, and none is used twice', () => {
  let draws = 0
  const next = createRandomHex(bytes => {
    draws++
    bytes.set(bytes.map((_, index) => (index >> 4) + draws))
  })
  const digits = Array.from({length: 513}, next)
  expect(digits[1]).toBe('02'.repeat(16))
  expect([digits[0], digits[512]]).toEqual(['01'.repeat(16), '02'.repeat(16)])
  expect(draws).toBe(2)
})
