import {posix} from 'node:path'
import ts from 'typescript'

/** JavaScript of one TypeScript module that imports nothing; comments stay, for people read it. */
export function toJavaScript(text: string, module: 'esm' | 'cjs'): string {
  const kind = module === 'esm' ? ts.ModuleKind.ES2022 : ts.ModuleKind.CommonJS
  const compilerOptions = {module: kind, target: ts.ScriptTarget.ES2022}
  return ts.transpileModule(text, {compilerOptions}).outputText
}

/** The declarations of some modules and of all that these name, by path below `src`; throws on a type error. */
export function toDeclarations(entries: readonly string[]): ReadonlyMap<string, string> {
  const {config} = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const {options} = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd())
  const program = ts.createProgram(
    entries.map(entry => `src/${entry}.ts`),
    {...options, rootDir: 'src', declaration: true, emitDeclarationOnly: true, noEmit: false},
  )
  const emitted = new Map<string, string>()
  const {diagnostics} = program.emit(undefined, (path, text) => emitted.set(path.replace(/^.*?src\//, ''), text))
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics]
  if (problems.length > 0) throw new Error(ts.formatDiagnostics(problems, ts.createCompilerHost(options)))
  return toReachable(
    emitted,
    entries.map(entry => `${entry}.d.ts`),
  )
}

/** An import of a module of ours. */
const specifier = /(?<=(?:from |import\()(['"]))(\.[^'"]+)\.ts(?=\1)/g

/** The declarations that others lead to; in what is published, `./page.ts` is `./page.js`. */
function toReachable(emitted: ReadonlyMap<string, string>, entries: readonly string[]): ReadonlyMap<string, string> {
  const reached = new Map<string, string>()
  const queue = [...entries]
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const text = emitted.get(path)
    if (text === undefined || reached.has(path)) continue
    reached.set(path, text.replace(specifier, '$2.js'))
    for (const [, , to] of text.matchAll(specifier)) queue.push(`${posix.join(posix.dirname(path), to ?? '')}.d.ts`)
  }
  return reached
}
