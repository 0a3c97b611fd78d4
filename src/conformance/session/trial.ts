import type {Answer, Endpoint, Sent} from '../endpoint.ts'
import type {World} from '../world.ts'
import {RunEnded} from './run-ended.ts'
import {toSent} from './to-sent.ts'

/** The endpoint is not there, or is another one. */
export class NoEndpoint extends Error {
  override readonly name = 'NoEndpoint'
}

/** One of the first requests: what was sent beside its tags, each tag by its parameter, and whether it was turned away. */
export interface Trial {
  readonly query: string
  readonly tags: ReadonlyMap<string, string>
  readonly isTurnedAway: boolean
}

/** Sends a query with a tag in each of these parameters. */
export type Try = (query: string, carriers: readonly string[]) => Promise<Trial>

/** Whether a status says that a value is refused, or could not be judged. */
export const isRefusal = ({status}: Answer): boolean => status >= 400 && status < 500

/**
 * Makes the sender of trials.
 *
 * @throws NoEndpoint where nothing answers, or what answers is a web page or sends elsewhere.
 */
export function createTry(world: World, endpoint: Endpoint, nextTag: () => string): Try {
  return async (query, carriers) => {
    const tags = new Map(carriers.map(name => [name, nextTag()]))
    const pairs = Array.from(tags, pair => pair.join('=')).join('&')
    const answer = await knock(endpoint, toSent(world, {query}, pairs))
    return {query, tags, isTurnedAway: answer === undefined || isRefusal(answer)}
  }
}

/** Undefined where nothing may be sent any more. */
async function knock(endpoint: Endpoint, sent: Sent): Promise<Answer | undefined> {
  const answer = await endpoint(sent).catch(error => {
    if (error instanceof RunEnded) return undefined
    throw new NoEndpoint(`No answer: ${error instanceof Error ? error.message : error}`)
  })
  if (!answer) return undefined
  const location = answer.headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
  if (answer.status >= 300 && answer.status < 400) {
    throw new NoEndpoint(`Unexpected status ${answer.status}, expected an answer: it sends to ${location ?? 'nowhere'}`)
  }
  if (/^\s*</.test(answer.body)) throw new NoEndpoint('Unexpected web page, expected an answer in JSON')
  return answer
}
