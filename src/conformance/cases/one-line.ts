import {defineCase} from '../case.ts'
import {logs} from '../expect/events.ts'
import {leavesNoTornLine} from '../expect/torn-lines.ts'

const word = 'dptorn'
/** What ends a line, to one reader or another. */
const ends = ['%0A', '%0D', '%0D%0A', '%0B', '%0C', '%C2%85', '%E2%80%A8', '%E2%80%A9', '%1B%5B2K']

/** The value that is accepted shows what becomes of a line where it holds nothing bad. */
export const oneLine = defineCase({
  id: 'one-line',
  requirement: 'metrics-flow.events.line',
  title: 'An event takes one line of the log, whatever the request holds.',
  *probes() {
    const untorn = leavesNoTornLine(word)
    const whole = [logs('flow.begin'), untorn]
    yield {query: `utm_source=${word}`, expect: whole}
    // The bytes of U+2028 in UTF-8, and of a tab.
    for (const end of ['\u00E2\u0080\u00A8', '\t']) {
      yield {headers: [['User-Agent', `a${end}${word}`]], expect: whole}
    }
    for (const end of ends) {
      yield {query: `unknown=a${end}${word}`, expect: whole}
      yield {query: `a${end}${word}=a`, expect: whole}
      yield {query: `utm_source=${word}${end}`, expect: [untorn]}
      yield {query: `entrypoint=a${end}${word}`, expect: [untorn]}
    }
  },
})
