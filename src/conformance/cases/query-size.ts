import {defineCase} from '../case.ts'
import {hasStatus} from '../expect/answer.ts'
import {logs, logsNothing} from '../expect/events.ts'
import {givesFlow, givesNoFlow} from '../expect/flow.ts'
import {maxBytes, maxParameters} from '../values/limits.ts'

/** A query of so many bytes, in three parts of a size that servers take. */
const toBytes = (count: number) => (pair: string) => {
  const start = [pair, `a=${'x'.repeat(1000)}`, `b=${'y'.repeat(1000)}`, 'c='].join('&')
  return start + 'z'.repeat(count - start.length)
}

const toParameters = (count: number) => (pair: string) =>
  [...Array.from({length: count - 1}, (_, index) => `p${index}=`), pair].join('&')

/** Both limits at their edge, and far beyond. */
export const querySize = defineCase({
  id: 'query-size',
  requirement: 'metrics-flow.request.size',
  title: 'A query of 4,096 bytes and 64 parameters is answered, and a larger one is not.',
  *probes({spec}) {
    const passes = [givesFlow(spec), logs('flow.begin')]
    const isTooLarge = [hasStatus(414), givesNoFlow(spec), logsNothing]
    for (const [toQuery, most] of [
      [toBytes, maxBytes],
      [toParameters, maxParameters],
    ] as const) {
      yield {query: toQuery(most), expect: passes}
      yield {query: toQuery(most + 1), expect: isTooLarge}
    }
    // Most of it behind the pair, which a reader of the first parameters would find.
    yield {query: pair => `${pair}&${toParameters(1000)('a=')}`, expect: isTooLarge}
  },
})
