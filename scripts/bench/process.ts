import {type Measure, node, timeRatio} from './measure.ts'

const page = 'docs/metrics-for-relying-parties.md'
/** The same rules by way of remark, which is how those run them who have no command of ours. */
const plugins = ['remark-frontmatter', 'remark-gfm', './dist/remark-lint.js'].flatMap(plugin => ['--use', plugin])
const check = () => node('dist/cli.js', 'check', page)

/** The command on the page of this project, as a whole process, from the start of Node to its end. */
export const benchProcess = (): readonly Measure[] => [
  {
    what: 'docparity check, one page',
    peer: 'node -e 0',
    value: timeRatio(check, () => node('-e', '0'), 25),
    unit: '×',
    target: 2.5,
  },
  {
    what: 'docparity check, one page',
    peer: 'remark-cli with docparity/remark-lint',
    value: timeRatio(
      check,
      () => node('node_modules/remark-cli/cli.js', ...plugins, '--quiet', '--no-stdout', page),
      9,
    ),
    unit: '×',
    target: 1 / 3,
  },
]
