import type {Spec} from '../../index.ts'
import {defineCommand} from '../command.ts'
import {configNames, findConfig} from '../config/load-config.ts'
import {readPages} from '../files/read-pages.ts'
import {writeArtifacts} from '../files/write-artifacts.ts'
import {print} from '../io.ts'
import {report} from '../report.ts'
import {judge} from '../start.ts'
import {UsageError} from '../usage-error.ts'

/** The first step in a new project. */
export const init = defineCommand({
  id: 'init',
  about: `Find the pages that hold markers and write ${configNames[0]} for them.`,
  examples: [['docparity init', 'in the top folder of your project']],
  takes: [],
  options: [],
  async run(call) {
    const {io} = call
    const there = findConfig(io.cwd, undefined)
    if (there) throw new UsageError(`Unexpected \`${there}\`, expected none: init never overwrites a configuration`)
    const {sources, encoding, texts} = await readPages(io.cwd, ['.'])
    if (encoding.status === 'fail') return report(call, [encoding], texts)
    const {pages} = await judge(sources, {})
    // A page about docparity has markers in code alone.
    const marked = pages.filter(({page: {markers, unreadable}}) => markers.length + unreadable.length > 0)
    const specs = marked.map(({spec}) => spec)
    writeArtifacts(io.cwd, [{path: configNames[0], text: formatConfig(specs)}], io.disk)
    const {toVisible} = await import('../../index.ts')
    await print(io, nextSteps(toVisible(specs.map(({page}) => page).join(', '))))
    return 0
  },
})

/** A literal of JavaScript, whatever stands in the text. */
const quote = (text: string) => (/['\\\p{C}]/u.test(text) ? JSON.stringify(text) : `'${text}'`)

function formatConfig(specs: readonly Spec[]): string {
  const described = specs.filter(({parameters}) => parameters.length > 0)
  const jobs = described.map(({page}) =>
    described.length === 1
      ? "    {target: 'typescript', output: 'src/generated/validators.ts'},"
      : `    {target: 'typescript', output: ${quote(outputOf(page))}, page: ${quote(page)}},`,
  )
  return [
    "import {defineConfig} from 'docparity'",
    '',
    'export default defineConfig({',
    '  // Files, folders and globs to read when the command line names none.',
    `  pages: [${specs.map(({page}) => quote(page)).join(', ')}],`,
    '  // What `docparity generate` writes. Commit it, and let CI run `docparity generate --check`.',
    '  generate: [',
    ...jobs,
    '  ],',
    "  // Severity of each rule: 'error', 'warning' or 'off'.",
    '  rules: {',
    "    // 'pattern-v-flag': 'off',",
    '  },',
    '})',
    '',
  ].join('\n')
}

/** No two pages have the same: folders stay folders, and `.mdx` stays. */
const outputOf = (page: string) => `src/generated/${page.replace(/\.md$/, '')}.ts`

const nextSteps = (pages: string) =>
  [
    `Wrote ${configNames[0]} for ${pages}. Next:`,
    '  docparity check              judge the pages',
    '  docparity extract            see what they say',
    '  docparity generate           write validators from them',
    '  docparity generate --check   in CI: fail when page and validators come apart',
    '',
  ].join('\n')
