import type {Expectation} from '../expectation.ts'
import {readObject} from './answer.ts'
import {sayValue} from './say-value.ts'

/**
 * No line of the log is a piece of an event: a value of the request begins there, in quotes, or what stood behind a line
 * break in it. Whole lines of other kinds may hold it as they like, such as those of a log of requests.
 */
export function leavesNoTornLine(word: string): Expectation {
  const isPiece = (line: string) => (line.includes(`"${word}`) || line.startsWith(word)) && !readObject({body: line})
  return {
    expected: 'each event in one line',
    judge({events, strays}) {
      const piece = strays.find(isPiece)
      if (piece !== undefined) return {actual: `the line ${sayValue(piece)}`}
      return events === undefined ? {unseen: 'what is logged cannot be seen'} : 'met'
    },
  }
}
