import {defineCase} from '../case.ts'
import {logs} from '../expect/events.ts'
import {leavesNoTornLine} from '../expect/torn-lines.ts'
import type {Expectation} from '../expectation.ts'
import type {Probe} from '../probe.ts'

/** What ends a line to one reader or another, and what a terminal obeys. */
const ends = ['%0A', '%0D', '%0D%0A', '%0B', '%0C', '%C2%85', '%E2%80%A8', '%E2%80%A9', '%1B%5B2K']

/** The first is accepted: it shows what becomes of a line where the request holds nothing bad. */
export const oneLine = defineCase({
  id: 'one-line',
  requirement: 'metrics-flow.events.line',
  title: 'An event takes one line of the log, whatever the request holds.',
  *probes() {
    const toProbe = createToProbe()
    const begins = logs('flow.begin')
    yield toProbe(word => ({query: `utm_source=${word}`}), begins)
    // The bytes of U+2028 in UTF-8, and a tab.
    for (const end of ['\u00E2\u0080\u00A8', '\t']) {
      yield toProbe(word => ({headers: [['User-Agent', `a${end}${word}`]]}), begins)
    }
    for (const end of ends) {
      yield toProbe(word => ({query: `unknown=a${end}${word}`}), begins)
      yield toProbe(word => ({query: `a${end}${word}=a`}), begins)
      yield toProbe(word => ({query: `utm_source=${word}${end}`}))
      yield toProbe(word => ({query: `entrypoint=a${end}${word}`}))
    }
  },
})

/** Gives each probe a word of its own: by it alone a line tells its request. */
function createToProbe() {
  let count = 0
  return (write: (word: string) => Omit<Probe, 'expect'>, ...others: readonly Expectation[]): Probe => {
    const word = `dptorn${count++}x`
    return {...write(word), expect: [...others, leavesNoTornLine(word)]}
  }
}
