import {type Answer, type Endpoint, type Sent, Unsendable} from '../endpoint.ts'
import {RunEnded} from './run-ended.ts'

/** So many requests in a row without an answer may be what this one is, or all there is to come. */
const patience = 10

/** An answer, and why the request could not be sent, where it could not. */
export interface Sending {
  readonly answer: Answer
  readonly unsent?: string
}

/** Sends a list of requests, some at a time, and gives their answers in its order. */
export type SendAll = (all: readonly Sent[]) => Promise<readonly Sending[]>

/**
 * Makes a sender of an endpoint. Where no answer comes, its status is 0 and its body the reason: a server that hangs up
 * on one request has judged it, so long as it answers `plain`.
 *
 * @throws RunEnded when the requests are used up, or nobody answers.
 */
export function createSendAll(endpoint: Endpoint, plain: Sent, concurrency: number): SendAll {
  let silent = 0
  const expectAnswer = async (reason: string) => {
    await endpoint(plain).catch(() => {
      throw new RunEnded(`the endpoint answers no more: ${reason}`)
    })
    silent = 0
  }
  const send = async (sent: Sent): Promise<Sending> => {
    try {
      const answer = await endpoint(sent)
      silent = 0
      return {answer}
    } catch (error) {
      if (error instanceof RunEnded) throw error
      const reason = error instanceof Error ? error.message : String(error)
      const answer = {status: 0, headers: [], body: reason}
      if (error instanceof Unsendable) return {answer, unsent: reason}
      if (++silent >= patience) await expectAnswer(reason)
      return {answer}
    }
  }
  return async all => {
    const answers: Sending[] = []
    let next = 0
    const work = async () => {
      for (let index = next++; index < all.length; index = next++) answers[index] = await send(all[index] as Sent)
    }
    await Promise.all(Array.from({length: Math.min(concurrency, all.length)}, work))
    // Otherwise the last ones would be taken for what is judged so.
    if (silent > 0) await expectAnswer(answers.at(-1)?.answer.body ?? '')
    return answers
  }
}
