import ts from 'typescript'

const options: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  // Neither the types of the DOM nor those of Node: generated code has to do without.
  lib: ['lib.es2022.d.ts'],
  types: [],
  declaration: true,
  isolatedDeclarations: true,
  noEmit: true,
}

/** Libraries are parsed once for all programs. */
const parsed = new Map<string, ts.SourceFile | undefined>()

/** What TypeScript says of some files under strict options, most of them in memory. */
export function compile(files: Readonly<Record<string, string>>): readonly string[] {
  const host = ts.createCompilerHost(options)
  const {getSourceFile, fileExists, readFile} = host
  host.fileExists = path => Object.hasOwn(files, path) || fileExists.call(host, path)
  host.readFile = path => files[path] ?? readFile.call(host, path)
  host.getSourceFile = (path, version) => {
    const text = files[path]
    if (text !== undefined) return ts.createSourceFile(path, text, version)
    if (!parsed.has(path)) parsed.set(path, getSourceFile.call(host, path, version))
    return parsed.get(path)
  }
  const program = ts.createProgram(Object.keys(files), options, host)
  return ts.getPreEmitDiagnostics(program).map(({file, start = 0, messageText}) => {
    const at = file ? `${file.fileName}:${file.getLineAndCharacterOfPosition(start).line + 1}: ` : ''
    return `${at}${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  })
}
