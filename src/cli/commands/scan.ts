import {toDiskFiles} from '../bindings/disk-files.ts'
import {findCode} from '../bindings/find-code.ts'
import {type Call, defineCommand, reportOptions} from '../command.ts'
import {findFormat, report} from '../report.ts'
import {start} from '../start.ts'

/** Second copies come to light before they differ. */
export const scan = defineCommand({
  id: 'scan',
  about: 'Find copies of the rules in code that no binding reaches, and compare them with the pages.',
  examples: [
    ['docparity scan src', 'fail where a copy accepts something else than its page; list the others'],
    ['docparity scan src --strict', 'fail on each copy that nothing keeps in step'],
  ],
  takes: [['<folders...>', 'folders of JavaScript and TypeScript, and files']],
  options: reportOptions.filter(([flags]) => flags !== '--watch'),
  async run(call: Call) {
    await findFormat(call)
    // The arguments are code: the pages are those of the configuration.
    const {config, sources, lint, texts} = await start({...call, args: []})
    const [{checkPages}, {checkCopies}] = await Promise.all([import('../../index.ts'), import('../../bindings.ts')])
    const files = toDiskFiles(call.io.cwd, call.seen)
    const specs = checkPages(sources, lint).pages.map(({spec}) => spec)
    const generated = new Set(config?.generate?.map(({output}) => output))
    const paths = (await findCode(call.io.cwd, call.args)).filter(path => !generated.has(path))
    const verdicts = checkCopies(specs, config?.bindings ?? [], paths, files)
    return report(call, verdicts, new Map([...files.texts, ...texts]))
  },
})
