import {resolve} from 'node:path'
import {format} from 'node:util'
import {createJiti} from 'jiti'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'
import {guides, readSnippets, toClaims} from './support/snippets.ts'

const modules: Record<string, string> = {
  docparity: resolve('src/index.ts'),
  'docparity/validators': resolve('src/generated/validators.ts'),
  'docparity/remark-lint': resolve('src/remark-lint.ts'),
}
const snippets = guides.flatMap(path => readSnippets(path, 'ts'))
const fileOf = (index: number) => resolve(`test/snippet-${index}.ts`)

describe.each(snippets)('$at', ({code, at}) => {
  test('prints what its comments say', async () => {
    const printed: string[] = []
    const console = {log: (...values: unknown[]) => printed.push(format(...values).replace(/\s*\n\s*/g, ' '))}
    const aliased = `const console = globalThis.snippetConsole\n${code}`
    Object.assign(globalThis, {snippetConsole: console})
    await createJiti(import.meta.url, {alias: modules, moduleCache: true}).evalModule(aliased, {
      filename: resolve(`${at.replace(/\W/g, '-')}.ts`),
      async: true,
    })
    expect(printed).toEqual(toClaims(code))
  })
})

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
