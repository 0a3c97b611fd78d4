import type {Source} from '../../index.ts'
import {judgeBindings} from '../bindings/judge-bindings.ts'
import {type Call, defineCommand, pages, reportOptions} from '../command.ts'
import {writeArtifacts} from '../files/write-artifacts.ts'
import {note} from '../io.ts'
import {findFormat, report} from '../report.ts'
import {judge, type Start, start} from '../start.ts'

/** The gate: is the page sound enough to be the spec? */
export const check = defineCommand({
  id: 'check',
  about:
    'Judge pages: their markers, patterns, examples and tables; and the code that the configuration binds to them.',
  examples: [
    ['docparity check docs/metrics.md', 'show what is wrong, each with its line'],
    ['docparity check docs --format github --strict', 'annotate a pull request, warnings fail too'],
    ['docparity check docs --fix', 'repair what is safe to repair'],
  ],
  takes: pages,
  options: [['--fix', 'repair what is safe to repair; all else stays, byte for byte'], ...reportOptions],
  async run(call) {
    await findFormat(call)
    const begun = await start(call)
    const sources = call.options.fix ? await repair(call, begun) : begun.sources
    const checked = await judge(sources, begun.lint)
    const bound = await judgeBindings(call, begun.config, checked)
    const texts = new Map([...begun.texts, ...bound.texts, ...sources.map(({path, text}) => [path, text] as const)])
    return report(call, [begun.encoding, ...checked.verdicts, ...bound.verdicts], texts)
  },
})

async function repair({io}: Call, {sources, lint}: Start): Promise<readonly Source[]> {
  const {fixPages} = await import('../../index.ts')
  const fixed = fixPages(sources, lint)
  const written = writeArtifacts(io.cwd, fixed, io.disk)
  await note(io, written.length > 0 ? `Repaired ${written.join(', ')}` : 'Found nothing to repair')
  return fixed
}
