import type {Expectation} from '../expectation.ts'
import {expectAnswer} from './answer.ts'

/** None of these values is in the answer: neither in its body nor in a header. */
export function repeatsNone(...values: readonly string[]): Expectation {
  return expectAnswer(`none of ${values.map(value => JSON.stringify(value)).join(', ')} in the answer`, answer => {
    const texts = [answer.body, ...answer.headers.map(([, value]) => value)]
    const found = values.find(value => texts.some(text => text.includes(value)))
    return found === undefined ? undefined : `${JSON.stringify(found)} in the answer`
  })
}
