/** A folder of plug-ins, and the type of which each of its files exports one object. */
export interface Folder {
  readonly path: string
  /** The name of the list, such as `rules`. */
  readonly list: string
  /** The type of its items, exported by the file of that name above the folder. */
  readonly type: string
}

/** All folders of plug-ins. */
export const folders: readonly Folder[] = [
  {path: 'src/cli/commands', list: 'commands', type: 'Command'},
  {path: 'src/conformance/cases', list: 'cases', type: 'Case'},
  {path: 'src/generate/targets', list: 'targets', type: 'Target'},
  {path: 'src/lint/rules', list: 'rules', type: 'Rule'},
  {path: 'src/parity/readers', list: 'readers', type: 'Reader'},
  {path: 'src/report/formats', list: 'formats', type: 'Format'},
]

/** A plug-in's file, named by the plug-in's id. */
export interface PlugIn {
  readonly file: string
  readonly text: string
}

const width = 120

/** Writes the list of a folder: its plug-ins sorted by id, as the formatter sorts them. */
export function toList({list, type}: Folder, plugIns: readonly PlugIn[]): string {
  const sorted = plugIns.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
  const names = sorted.map(nameOf)
  const head = `export const ${list}: readonly ${type}[] = [`
  const line = `${head}${names.join(', ')}]`
  return [
    '// Written by `npm run update`.',
    `import type {${type}} from '../${type.toLowerCase()}.ts'`,
    ...sorted.map((plugIn, index) => `import {${names[index]}} from './${plugIn.file}'`),
    '',
    `/** All ${list}, sorted by id. */`,
    ...(line.length <= width ? [line] : [head, ...names.map(name => `  ${name},`), ']']),
    '',
  ].join('\n')
}

const idOf = ({file}: PlugIn) => file.replace(/\.ts$/, '')

/** The one thing that a plug-in's file exports, made by `define…`. */
function nameOf({file, text}: PlugIn): string {
  const name = /^export const (\w+) = define/m.exec(text)?.[1]
  if (name === undefined)
    throw new Error(`${file}: Unexpected file without plug-in, expected \`export const … = define…\``)
  return name
}
