import {describe, expect, test} from 'vitest'
import {type Answer, type Sent, Unsendable} from '../../../src/conformance/endpoint.ts'
import {RunEnded} from '../../../src/conformance/session/run-ended.ts'
import {createSendAll} from '../../../src/conformance/session/send-all.ts'

const toSent = (target: string): Sent => ({method: 'GET', target, headers: []})
const toAnswer = (body: string): Answer => ({status: 200, headers: [], body})
const listOf = (length: number) => Array.from({length}, (_, index) => toSent(`/${index}`))

/** A sender of an endpoint that answers with the target, or fails with what is told of it; `/plain` is what it answers always. */
function sender(fail: (target: string) => unknown, concurrency = 1) {
  const asked: string[] = []
  const endpoint = async ({target}: Sent) => {
    asked.push(target)
    const error = fail(target)
    if (error !== undefined) throw error
    return toAnswer(target)
  }
  return {sendAll: createSendAll(endpoint, toSent('/plain'), concurrency), asked}
}

const isNotPlain = (target: string) => (target === '/plain' ? undefined : new Error('reset'))

test.each([
  [3, 10, 3],
  [32, 4, 4],
  [1, 3, 1],
])('at most %d of %d requests are on their way, and answers come in their order', async (concurrency, all, most) => {
  let [open, highest] = [0, 0]
  const sendAll = createSendAll(
    async ({target}) => {
      highest = Math.max(highest, ++open)
      // The later, the sooner: answers overtake one another.
      for (let wait = 20; wait > Number(target.slice(1)); wait--) await undefined
      open--
      return toAnswer(target)
    },
    toSent('/plain'),
    concurrency,
  )
  const list = listOf(all)
  expect(await sendAll(list)).toEqual(list.map(({target}) => ({answer: toAnswer(target)})))
  expect(highest).toBe(most)
  expect(await sendAll([])).toEqual([])
})

describe('a request without an answer', () => {
  test('has status 0 and a reason, and where it is the last, another one is to show that somebody answers', async () => {
    const {sendAll, asked} = sender(target => (target === '/1' ? new Error('reset') : undefined))
    expect(await sendAll(listOf(2))).toEqual([
      {answer: toAnswer('/0')},
      {answer: {status: 0, headers: [], body: 'reset'}},
    ])
    expect(asked).toEqual(['/0', '/1', '/plain'])
    await sendAll([toSent('/0')])
    expect(asked.slice(3)).toEqual(['/0'])
  })

  test('is followed by no other where the next one is answered', async () => {
    const {sendAll, asked} = sender(target => (target === '/0' ? new Error('reset') : undefined))
    await sendAll(listOf(2))
    expect(asked).toEqual(['/0', '/1'])
  })

  test('is one of ten in a row until it is asked whether somebody is there', async () => {
    const {sendAll, asked} = sender(isNotPlain)
    expect(await sendAll(listOf(21))).toHaveLength(21)
    expect(asked.flatMap((target, index) => (target === '/plain' ? [index] : []))).toEqual([10, 21, 23])
  })

  test('has what was thrown as its reason where that is no error', async () => {
    const {sendAll} = sender(target => (target === '/0' ? 'gone' : undefined))
    expect(await sendAll(listOf(1))).toEqual([{answer: {status: 0, headers: [], body: 'gone'}}])
  })
})

describe('a run ends', () => {
  test.each([
    [3, ['/0', '/1', '/2', '/plain'], 'no 2'],
    [20, [...Array.from({length: 10}, (_, index) => `/${index}`), '/plain'], 'no 9'],
  ])('where nobody answers any more: of %d requests it sends %j', async (length, expected, reason) => {
    const {sendAll, asked} = sender(target => new Error(`no ${target.slice(1)}`))
    await expect(sendAll(listOf(length))).rejects.toEqual(new RunEnded(`the endpoint answers no more: ${reason}`))
    expect(asked).toEqual(expected)
  })

  test('where its requests are used up, and asks no more', async () => {
    const {sendAll, asked} = sender(() => new RunEnded('used up'))
    await expect(sendAll(listOf(1))).rejects.toEqual(new RunEnded('used up'))
    expect(asked).toEqual(['/0'])
  })
})

test('what cannot be sent says nothing about the endpoint', async () => {
  const {sendAll, asked} = sender(() => new Unsendable('two hosts'))
  const unsent = {answer: {status: 0, headers: [], body: 'two hosts'}, unsent: 'two hosts'}
  expect(await sendAll(listOf(12))).toEqual(Array.from({length: 12}, () => unsent))
  expect(asked).not.toContain('/plain')
})
