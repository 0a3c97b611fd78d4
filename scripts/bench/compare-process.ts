import {type Measure, node, timeRatio} from './measure.ts'

/** Two patterns of which the second accepts a colon more, as the page and the server did for 13 days. */
const compare = () => node('dist/cli.js', 'compare', '^[\\w.-]+$', '^[\\w.:-]+$')

/** `docparity compare` as a whole process: it must not load what reads pages. */
export const benchCompareProcess = (): readonly Measure[] => [
  {
    what: 'docparity compare, two patterns',
    peer: 'node -e 0',
    value: timeRatio(compare, () => node('-e', '0'), 25),
    unit: '×',
    target: 1.7,
  },
]
