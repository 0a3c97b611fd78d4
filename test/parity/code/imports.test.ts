import {describe, expect, test} from 'vitest'
import {openCode} from '../../../src/parity/code/open-code.ts'
import {readIn, readSet, say, toFiles} from '../../support/read-code.ts'

const v = 'export const A = /a/; export default /d/'
const common = 'module.exports = {A: /a/}'

function open(files: Readonly<Record<string, string>>, at: string) {
  const [path = '', name = ''] = at.split('#')
  const form = openCode(toFiles(files), path, name)
  return `${form.path} ${form.shown}`
}

describe('a name leads from file to file', () => {
  test.each([
    ["import {A} from './v.js'", v],
    ["import {A as B} from './v.js'; const A = B", v],
    ["import * as all from './v.js'; export const {A} = all", v],
    ["export {A} from './v.js'", v],
    ["export {B as A} from './v.js'", 'const B = /a/; export {B}'],
    ["export * from './v.js'", v],
    ["export * as all from './v.js'; import {all} from './a.js'; export const A = all.A", v],
    ["export {default as A} from './v.js'", 'export default /a/'],
    ["import A from './v.js'", 'export default /a/'],
    ["import all from './v.js'; export const A = all.A", common],
    ["import {A} from './v.js'", common],
    ["const {A} = require('./v')", common],
    ["const {A} = require('./v')", v],
    ["exports.A = require('./v').A", common],
    ["const all = require('./v.js'); module.exports = {...all}", common],
    ["module.exports = require('./v')", common],
    ["exports.A = require('./v').deep.A", 'const deep = {A: /a/}; module.exports = {deep}'],
    ["module.exports = {...require('./v')}", 'exports.A = /a/'],
    ["const all = require('./v'); exports.A = all.A", 'module.exports = {B: /b/}; module.exports.A = /a/'],
  ])('%s', (text, other) => {
    expect(open({'a.js': text, 'v.js': other}, 'a.js#A')).toBe('v.js /a/')
  })

  test('TypeScript may import by `require`', () => {
    const files = {'a.ts': "import all = require('./v')\nexport const A = all.A", 'v.ts': 'export = {A: /a/}'}
    expect(open(files, 'a.ts#A')).toBe('v.ts /a/')
  })

  test('modules that pass on all of each other are no circle', () => {
    const files = {'a.js': "export * from './b.js'", 'b.js': "export * from './a.js'; export const A = /a/"}
    expect(open(files, 'a.js#A')).toBe('b.js /a/')
  })

  test('a value that is passed on twice is one', () => {
    const files = {
      'a.js': "export * from './b.js'; export * from './c.js'",
      'b.js': "export * from './v.js'",
      'c.js': "export {A} from './v.js'",
      'v.js': v,
    }
    expect(open(files, 'a.js#A')).toBe('v.js /a/')
  })

  test('all exports of a module are a set', () => {
    const readings = readSet("import {x} from 'x'\nexport const a = /a/\nexport {a as b}\nexport {x}", '')
    expect(readings instanceof Map ? [...readings].map(([name, rule]) => [name, say(rule)]) : readings).toEqual([
      ['a', 'read'],
      ['b', 'read'],
      ['x', "form: Unexpected `'x'` of the package `x`, expected a pattern, or a schema that can be read"],
    ])
  })

  test('JSON is a value', () => {
    const files = {
      'a.ts': "import v from './v.json'\nimport {b} from './v.json'\nexport const A = v.A\nexport const B = b",
      'v.json': '{"A": "^a$", "b": "^b$"}',
    }
    expect(open(files, 'a.ts#A')).toBe('v.json "^a$"')
    expect(open(files, 'a.ts#B')).toBe('v.json "^b$"')
  })
})

describe('an import finds its file', () => {
  test.each([
    ['src/a.js', './v', 'src/v.js'],
    ['src/a.js', './v', 'src/v.ts'],
    ['src/a.js', './v', 'src/v.cjs'],
    ['src/a.js', './v', 'src/v/index.js'],
    ['src/a.js', './v/', 'src/v/index.mjs'],
    ['src/a.ts', './v.js', 'src/v.ts'],
    ['src/a.ts', './v.js', 'src/v.tsx'],
    ['src/a.ts', './v.jsx', 'src/v.tsx'],
    ['src/a.mts', './v.mjs', 'src/v.mts'],
    ['src/a.cts', './v.cjs', 'src/v.cts'],
    ['src/a.js', '../lib/v.js', 'lib/v.js'],
    ['src/deep/a.js', '..', 'src/index.js'],
    ['a.js', '.', 'index.js'],
    ['src/a.js', './v.config', 'src/v.config.ts'],
    ['src/a.js', '../../v', '../v.js'],
    ['src/a.tsx', './v', 'src/v.jsx'],
  ])('%s imports %s from %s', (from, specifier, to) => {
    const text = to.endsWith('.cjs') ? common : v
    expect(open({[from]: `export {A} from '${specifier}'`, [to]: text}, `${from}#A`)).toBe(`${to} /a/`)
  })

  test.each([
    ['a.ts', 'v.ts'],
    ['a.js', 'v.js'],
  ])('%s imports its own kind where there are two', (from, to) => {
    expect(open({[from]: "export {A} from './v'", 'v.js': v, 'v.ts': v}, `${from}#A`)).toBe(`${to} /a/`)
  })
})

describe('what an import does not find is said', () => {
  test.each([
    ["export {A} from './w.js'", 'file: Unexpected import of `./w.js` in `a.js`, expected a file `w.js`'],
    ["export {A} from './v.css'", 'file: Unexpected import of `./v.css` in `a.js`, expected a file `v.css`'],
    ["export {B as A} from './v.js'", 'name: Unexpected name `B` in `v.js`, expected `A` or `default`'],
    ["const {B: A} = require('./v.js')", 'name: Unexpected name `B` in `v.js`, expected `A` or `default`'],
    ["import all from './w'; const A = all", 'file: Unexpected import of `./w` in `a.js`, expected a file `w`'],
    [
      "export * from './v.js'; export * from './u.js'",
      'form: Unexpected name `A` from both `v.js` and `u.js`, expected one of them',
    ],
    ["export {A} from './circle.js'", 'form: Unexpected circle `a.js#A` → `circle.js#A` → `a.js#A`, expected a value'],
    ["export {A} from './empty.js'", 'name: Unexpected name `A` in `empty.js`, expected an export'],
    [
      "export {A} from './broken.js'",
      'form: Unexpected syntax in `broken.js` at 1:11 (Unexpected token), expected code that parses',
    ],
    [
      "module.exports = require('./whole.js')",
      'form: Unexpected circle `whole.js` → `a.js` → `whole.js`, expected a value',
    ],
  ])('%s', (text, message) => {
    const files = {
      'a.js': text,
      'v.js': v,
      'u.js': 'export const A = /b/',
      'circle.js': "export {A} from './a.js'",
      'whole.js': "module.exports = require('./a.js')",
      'empty.js': '',
      'broken.js': 'const A = ;',
      'v.css': '',
    }
    expect(say(readIn(files, 'a.js#A'))).toBe(message)
  })

  test('a failure has the place where it is seen', () => {
    const reading = readIn({'a.js': "\n  export {A} from './w.js'"}, 'a.js#A')
    expect(reading).toMatchObject({at: {path: 'a.js', place: {start: {line: 2, column: 19}}}})
  })
})
