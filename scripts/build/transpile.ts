import ts from 'typescript'

/** JavaScript of one TypeScript module that imports nothing; comments stay, for people read it. */
export function toJavaScript(text: string, module: 'esm' | 'cjs'): string {
  const kind = module === 'esm' ? ts.ModuleKind.ES2022 : ts.ModuleKind.CommonJS
  const compilerOptions = {module: kind, target: ts.ScriptTarget.ES2022}
  return ts.transpileModule(text, {compilerOptions}).outputText
}

/** The declarations of some modules and of all that they import, by path below `src`; throws on a type error. */
export function toDeclarations(entries: readonly string[]): ReadonlyMap<string, string> {
  const {config} = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const {options} = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd())
  const program = ts.createProgram(entries, {
    ...options,
    rootDir: 'src',
    declaration: true,
    emitDeclarationOnly: true,
    noEmit: false,
    // In what is published, `./page.ts` is `./page.js`.
    rewriteRelativeImportExtensions: true,
  })
  const declarations = new Map<string, string>()
  const {diagnostics} = program.emit(undefined, (path, text) => declarations.set(path.replace(/^.*?src\//, ''), text))
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics]
  if (problems.length > 0) throw new Error(ts.formatDiagnostics(problems, ts.createCompilerHost(options)))
  return declarations
}
