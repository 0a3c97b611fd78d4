import {readdirSync, readFileSync} from 'node:fs'
import {dirname, posix} from 'node:path'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'
import {folders} from '../scripts/update/lists.ts'

/** Each room of `src`, and the rooms that it may import. What is not written here is forbidden. */
const rooms: Record<string, readonly string[]> = {
  diagnostic: [],
  generated: [],
  'metrics-flow': ['generated'],
  'relying-party': ['generated'],
  regex: ['spec'],
  spec: ['diagnostic'],
  report: ['diagnostic'],
  page: ['diagnostic', 'spec', 'regex'],
  generate: ['diagnostic', 'spec', 'regex'],
  parity: ['diagnostic', 'spec', 'regex'],
  diff: ['diagnostic', 'spec', 'regex'],
  lint: ['diagnostic', 'spec', 'regex', 'page'],
  conformance: ['diagnostic', 'spec', 'regex'],
  trace: ['diagnostic', 'spec'],
  arbitraries: ['spec', 'regex', 'generated'],
  'config.ts': ['diagnostic', 'parity', 'diff', 'conformance'],
  'backtracking.ts': ['regex'],
  'languages.ts': ['diagnostic', 'regex', 'report'],
  'bindings.ts': ['diagnostic', 'spec', 'regex', 'parity'],
  'trace.ts': ['page', 'trace'],
  'check.ts': ['diagnostic', 'spec', 'page', 'lint', 'parity', 'generate', 'report'],
  'remark-lint.ts': ['diagnostic', 'page', 'lint', 'backtracking.ts'],
  'index.ts': [
    'check.ts',
    'config.ts',
    'diagnostic',
    'spec',
    'regex',
    'page',
    'lint',
    'parity',
    'diff',
    'generate',
    'report',
  ],
  cli: ['index.ts', 'languages.ts', 'bindings.ts', 'backtracking.ts', 'trace.ts', 'metrics-flow', 'conformance'],
}

/** Each vendor, and the rooms, or parts of a room, that it lives in. */
const vendors: [RegExp, readonly string[]][] = [
  [/^(node:|commander$|tinyglobby$|jiti$|valibot$|diff$)/, ['cli', 'metrics-flow/node', 'conformance/node']],
  // Not of Node alone: Bun, Deno and workerd have it too.
  [/^node:crypto$/, ['metrics-flow/flow-id']],
  [/^(mdast|micromark|unist)/, ['page']],
  [/^(unified|vfile|remark-lint$)/, ['remark-lint.ts']],
  [/^(refa|@eslint-community\/regexpp)$/, ['regex']],
  [/^(@babel\/(parser|types)|yaml)$/, ['parity']],
  [/^recheck\//, ['backtracking.ts']],
  [/^fast-check$/, ['conformance', 'arbitraries']],
  [/^ioredis$/, ['metrics-flow/redis']],
  [/^@noble\/hashes\//, ['spec']],
  [/^picocolors$/, ['report']],
]

const list = (folder: string) =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => file.endsWith('.ts'))
const files = list('src')
const roomOf = (file: string) => file.split('/')[0] ?? file
const importsOf = (file: string) =>
  ts.preProcessFile(readFileSync(`src/${file}`, 'utf8')).importedFiles.map(({fileName}) => fileName)
/**
 * The way into a room is its index; what is generated, each file. Only what is loaded late goes past it: whoever loads
 * the index loads all files that it leads to, parsers among them.
 */
const isDoor = (file: string, to: string) =>
  file === 'bindings.ts' ||
  file === 'trace.ts' ||
  /^(?:[\w-]+(?:\/(?:node|redis))?\/index|generated\/(?:validators|spec))\.ts$/.test(to)
const inside = (file: string, to: string) => posix.normalize(posix.join(dirname(file), to))

describe.each(files)('%s', file => {
  test('imports only from the rooms below it, each by its index', () => {
    const strangers = importsOf(file)
      .filter(to => to.startsWith('.'))
      .map(to => inside(file, to))
      // The package's manifest is data and belongs to no room.
      .filter(to => roomOf(to) !== roomOf(file) && to !== '../package.json')
      .filter(to => !rooms[roomOf(file)]?.includes(roomOf(to)) || (to.includes('/') && !isDoor(file, to)))
    expect(strangers).toEqual([])
  })

  test('keeps vendors in their rooms', () => {
    const strangers = importsOf(file)
      .filter(to => !to.startsWith('.'))
      .filter(
        to =>
          !vendors.some(
            ([vendor, homes]) => vendor.test(to) && homes.some(home => file === home || file.startsWith(`${home}/`)),
          ),
      )
    expect(strangers).toEqual([])
  })
})

test('no import runs in a circle', () => {
  const done = new Set<string>()
  const circles = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [[...path, file].join(' → ')]
    if (done.has(file)) return []
    const found = importsOf(file)
      .filter(to => to.startsWith('.'))
      .flatMap(to => circles(inside(file, to), [...path, file]))
    done.add(file)
    return found
  }
  expect(files.flatMap(file => circles(file, []))).toEqual([])
})

/** All that people wrote: what is generated has its own tests. */
const written = ['src', 'test', 'scripts']
  .flatMap(folder => list(folder).map(file => `${folder}/${file}`))
  .filter(file => !/^src\/generated\/|\/fixtures\//.test(file))
const trees = written.map(file => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true))

/** A node and all below it. */
function* below(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* below(child)
}

/** Where a node stands and how it begins, for whoever has to mend it. */
function placeOf(node: ts.Node): string {
  const tree = node.getSourceFile()
  const {line} = tree.getLineAndCharacterOfPosition(node.getStart())
  return `${tree.fileName}:${line + 1} ${node.getText().split('\n', 1)}`
}

const linesOf = (node: ts.Node) => node.getText().split('\n').length

describe('sizes', () => {
  const lines = trees.map(({text}) => text.split('\n').length - 1).sort((a, b) => a - b)
  const isNamed = (node: ts.Node) =>
    ts.isFunctionDeclaration(node) || (ts.isFunctionLike(node) && ts.isVariableDeclaration(node.parent))
  /** The lines of functions within that have names: each counts by itself. */
  const within = (node: ts.Node): number =>
    node.getChildren().reduce((sum, child) => sum + (isNamed(child) ? linesOf(child) : within(child)), 0)
  /** What `describe` calls is a heading. */
  const isHeading = ({parent}: ts.Node) =>
    ts.isCallExpression(parent) && /^describe\b/.test(parent.expression.getText())

  test('half of the files have at most 70 lines, nine in ten at most 150, and none more than 250', () => {
    expect(lines[Math.ceil(lines.length / 2)]).toBeLessThanOrEqual(70)
    expect(lines[Math.ceil(lines.length * 0.9)]).toBeLessThanOrEqual(150)
    expect(lines.at(-1)).toBeLessThanOrEqual(250)
  })

  test('no function has more than forty lines', () => {
    const functions = trees.flatMap(tree => [...below(tree)].filter(ts.isFunctionLike))
    const long = functions.filter(node => !isHeading(node) && linesOf(node) - within(node) > 40)
    expect(long.map(placeOf)).toEqual([])
  })

  test('no room has more than eight files beside its plug-ins', () => {
    const crowded = Object.keys(rooms).filter(
      room => files.filter(file => file.startsWith(`${room}/`) && file.split('/').length === 2).length > 8 + 1,
    )
    expect(crowded).toEqual([])
  })
})

describe('habits', () => {
  const isExported = (node: ts.Node) =>
    ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword)
  const outside = (...homes: readonly string[]) =>
    trees
      .filter(({fileName}) => fileName.startsWith('src/') && !homes.includes(roomOf(fileName.slice(4))))
      .flatMap(tree => [...below(tree)])

  test('each export has a docstring', () => {
    const exported = trees.flatMap(({statements}) => statements.filter(isExported))
    expect(exported.filter(node => !ts.getJSDocCommentsAndTags(node).some(ts.isJSDoc)).map(placeOf)).toEqual([])
  })

  test.each([
    ['only the command line prints or looks at the process', /^(?:console|process|globalThis)$/, ['cli']],
    [
      'only it, the service and its callers wait',
      /^(?:Promise|async|await|setTimeout)$/,
      ['cli', 'conformance', 'metrics-flow', 'relying-party'],
    ],
  ])('%s', (_, outer, homes) => {
    const found = outside(...homes).filter(node => node.getChildCount() === 0 && outer.test(node.getText()))
    expect(found.map(placeOf)).toEqual([])
  })

  test('no class but an error', () => {
    const classes = outside().filter(ts.isClassLike)
    const others = classes.filter(node => !/extends Error$/.test(node.heritageClauses?.[0]?.getText() ?? ''))
    expect(others.map(placeOf)).toEqual([])
  })

  test('no file is a drawer for all kinds of things', () => {
    expect(written.filter(file => /\b(?:utils?|helpers?|misc|common|shared)\b/.test(file))).toEqual([])
  })

  test.each(folders)('each file of $path exports one plug-in, by the name of the file', folder => {
    const plugIns = trees.filter(
      ({fileName}) => fileName.startsWith(`${folder.path}/`) && !fileName.endsWith('/index.ts'),
    )
    const shapes = plugIns.map(({fileName, statements}) => [fileName, statements.filter(isExported).map(headOf)])
    const expected = plugIns.map(({fileName}) => {
      const id = fileName.slice(folder.path.length + 1, -'.ts'.length)
      const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
      return [fileName, [`export const ${name} = define${folder.type}({ id: '${id}'`]]
    })
    expect(shapes).toEqual(expected)
  })

  const headOf = (node: ts.Node) => node.getText().split(',', 1).join().replace(/\s+/g, ' ')
})
