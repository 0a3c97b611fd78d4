import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {format} from 'node:util'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'
import {commands} from '../src/cli/commands/index.ts'
import {guides, readSnippets, toClaims} from './support/snippets.ts'

const modules: Record<string, string> = {
  docparity: resolve('src/index.ts'),
  'docparity/backtracking': resolve('src/backtracking.ts'),
  'docparity/validators': resolve('src/generated/validators.ts'),
  'docparity/conformance': resolve('src/conformance/index.ts'),
  'docparity/conformance/node': resolve('src/conformance/node/index.ts'),
  'docparity/bindings': resolve('src/bindings.ts'),
  'docparity/metrics-flow': resolve('src/metrics-flow/index.ts'),
  'docparity/metrics-flow/node': resolve('src/metrics-flow/node/index.ts'),
  'docparity/metrics-flow/redis': resolve('src/metrics-flow/redis/index.ts'),
  'docparity/arbitraries': resolve('src/arbitraries/index.ts'),
  'docparity/relying-party': resolve('src/relying-party/index.ts'),
  'docparity/trace': resolve('src/trace.ts'),
  'docparity/remark-lint': resolve('src/remark-lint.ts'),
}
const snippets = guides.flatMap(path => readSnippets(path, 'ts'))
const fileOf = (index: number) => resolve(`test/snippet-${index}.ts`)

describe.each(snippets)('$at', ({code}) => {
  test('prints what its comments say', async () => {
    const printed: string[] = []
    const log = (...values: unknown[]) => printed.push(format(...values).replace(/\s*\n\s*/g, ' '))
    await run(code, {log})
    expect(printed).toEqual(toClaims(code))
  })
})

/** Runs a snippet in this process, its imports being the modules of `src`. */
async function run(code: string, console: {readonly log: (...values: unknown[]) => void}): Promise<void> {
  const {outputText} = ts.transpileModule(code, {
    compilerOptions: {module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true},
  })
  const names = [...outputText.matchAll(/ from '([^']+)'/g)].map(([, name = '']) => name)
  const loaded = Object.fromEntries(
    await Promise.all(names.map(async name => [name, await import(modules[name] ?? name)] as const)),
  )
  const body = outputText
    .replace(
      /^import (\{[^}]*\}) from ('[^']+');?$/gm,
      (_, list, name) => `const ${list.replace(/ as /g, ': ')} = loaded[${name}]`,
    )
    .replace(/^export default /m, 'void ')
    .replace(/^export (?=const|function)/gm, '')
  const AsyncFunction = Object.getPrototypeOf(run).constructor
  await AsyncFunction('loaded', 'console', body)(loaded, console)
}

test('all snippets have the types that they claim', () => {
  const options: ts.CompilerOptions = {
    ...ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, '.').options,
    paths: Object.fromEntries(Object.entries(modules).map(([name, file]) => [name, [file]])),
  }
  const texts = new Map(snippets.map(({code}, index) => [fileOf(index), `${code}\nexport {}\n`]))
  const host = ts.createCompilerHost(options)
  const {readFile, fileExists} = host
  host.readFile = file => texts.get(resolve(file)) ?? readFile(file)
  host.fileExists = file => texts.has(resolve(file)) || fileExists(file)
  const program = ts.createProgram([...texts.keys()], options, host)
  const found = [...texts.keys()].flatMap(file => {
    const source = program.getSourceFile(file)
    return source ? [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)] : []
  })
  const at = (file?: string) => snippets[[...texts.keys()].indexOf(file ?? '')]?.at
  expect(
    found.map(({file, messageText}) => `${at(file?.fileName)} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  ).toEqual([])
})

describe.each([...guides, 'docs/metrics-for-relying-parties.md'])('%s', path => {
  const toAnchors = (text: string) =>
    [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replace(/ /g, '-'),
    )

  test('has links that lead somewhere', () => {
    const links = [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:)([^)#]*)#?([^)]*)\)/g)]
    const broken = links.filter(([, to = '', anchor = '']) => {
      const target = to === '' ? path : join(dirname(path), to)
      return !existsSync(target) || (anchor !== '' && !toAnchors(readFileSync(target, 'utf8')).includes(anchor))
    })
    expect(broken.map(([link]) => link)).toEqual([])
  })
})

describe('docs/guide/command.md', () => {
  const guide = readFileSync('docs/guide/command.md', 'utf8')

  test('names each option of each command', () => {
    const flags = commands.flatMap(({options}) => options.map(([flag]) => flag))
    expect(flags.filter(flag => !guide.includes(`|\`${flag}\`|`))).toEqual([])
  })

  test.each(['config', 'check', 'extract', 'diff', 'compare', 'trace'])('names each key of the schema of %s', name => {
    const keys = toKeys(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')))
    expect(keys.filter(key => !guide.includes(key))).toEqual([])
  })
})

/** The names of all properties in a JSON Schema. */
function toKeys(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value) : []),
    ...toKeys(value),
  ])
}
