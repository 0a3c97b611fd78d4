import {describe, expect, test} from 'vitest'
import {openCode} from '../../../src/parity/code/open-code.ts'
import {readIn, say, toFiles} from '../../support/read-code.ts'

/** What stands where a name leads, and in which file. */
function open(files: Readonly<Record<string, string>>, at: string) {
  const [path = '', name = ''] = at.split('#')
  const form = openCode(toFiles(files), path, name)
  return `${form.path} ${form.shown}`
}

describe('a name leads to its value', () => {
  test.each([
    ['an export', 'export const A = /a/'],
    ['a constant that is not exported', 'const A = /a/'],
    ['a variable that is never assigned again', 'var A = /a/; A.test("a")'],
    ['an export under another name', 'const a = /a/; export {a as A}'],
    ['a name for a name', 'const a = /a/, b = a; export const A = b'],
    ['module.exports', 'module.exports = {A: /a/}'],
    ['a member of module.exports', 'module.exports.A = /a/'],
    ['exports', 'exports.A = exports.B = /a/'],
    ['exports that a compiler empties first', '"use strict"; exports.A = void 0; exports.A = /a/'],
    ['what module.exports is set to last', 'exports.A = /b/; module.exports = {A: /a/}'],
    ['what is exported though exports is set', 'module.exports = {A: /a/}; exports.A = /b/'],
    ['what is added to module.exports', 'module.exports = {A: /b/}; module.exports.A = /a/'],
    ['what a compiler marks', 'Object.defineProperty(exports, "__esModule", {value: true}); exports.A = /a/'],
    ['module.exports and exports at once', 'module.exports = exports = {B: /b/}; exports.A = /a/'],
    ['a method named by a string', "exports['A'] = /a/"],
    ['a shorthand', 'const A = /a/; module.exports = {A}'],
    ['a key in quotes', "module.exports = {'A': /a/}"],
    ['a key that is a constant', "const key = 'A'; module.exports = {[key]: /a/}"],
    ['a spread object', 'const all = {A: /a/}; module.exports = {A: /b/, ...all}'],
    ['the last of two keys', 'module.exports = {A: /b/, A: /a/}'],
    ['Object.assign', 'module.exports = Object.assign({}, {A: /b/}, {A: /a/})'],
    ['Object.freeze', 'module.exports = Object.freeze({A: Object.freeze(/a/)})'],
    ['a member of a member', 'const all = {x: {y: /a/}}; exports.A = all.x.y'],
    ['a member in brackets', "const all = {x: [0, /a/]}; exports.A = all['x'][1]"],
    ['a member by a constant', "const key = 'x', all = {x: /a/}; exports.A = all[key]"],
    ['an optional member', 'const all = {x: /a/}; exports.A = all?.x'],
    ['a spread list', 'const list = [/a/]; exports.A = [/b/, ...list][1]'],
    ['destructuring', 'const {x: {y: A}} = {x: {y: /a/}}'],
    ['a variable that is declared twice', 'var A = /b/; var A = /a/'],
    ['an exported variable', 'export var A = /a/'],
    ['destructuring of a list', 'const [, [A]] = [/b/, [/a/]]'],
    ['what is exported before', 'exports.B = /a/; exports.A = exports.B'],
    ['what module.exports has', 'module.exports.B = /a/; exports.A = module.exports.B'],
  ])('%s', (_, text) => {
    expect(open({'a.js': text}, 'a.js#A')).toBe('a.js /a/')
  })

  test('objects and lists that are spread many times over take no longer', () => {
    const spread = (start: string, [open, close]: string) => [
      `const a0 = ${start}`,
      ...Array.from({length: 40}, (_, i) => `const a${i + 1} = ${open}...a${i}, ...a${i}${close}`),
    ]
    expect(open({'a.js': spread('{A: /a/}', '{}').join('\n')}, 'a.js#a40.A')).toBe('a.js /a/')
    expect(say(readIn({'a.js': spread('[/a/]', '[]').join('\n')}, 'a.js#a40.0'))).toBe(
      'form: Unexpected `[...a16, ...a16]`, expected fewer items',
    )
  })

  test.each([
    ['as const', 'export const A = /a/ as const'],
    ['satisfies', 'export const A = (/a/ satisfies RegExp)'],
    ['a cast', 'export const A = <RegExp>/a/'],
    ['!', 'export const A = /a/!'],
    [
      'all of these',
      'const all = Object.freeze({x: /a/} as const satisfies Record<string, RegExp>)!\nexport const A = all.x',
    ],
    ['export =', 'const A = /a/\nexport = {A}'],
    ['an enum', "export enum E { x = 'a' }\nconst all = {a: /a/}\nexport const A = all[E.x]"],
  ])('TypeScript: %s', (_, text) => {
    expect(open({'a.ts': text}, 'a.ts#A')).toBe('a.ts /a/')
  })

  test.each([
    ['module.exports = /a/', 'a.js'],
    ['module.exports = [/b/, /a/]', 'a.js#1'],
    ['export default /a/', 'a.js#default'],
    ['export default {A: /a/}', 'a.js#default.A'],
    ['const a = /a/; export default a', 'a.js#default'],
    ['export const B = /b/; export default /a/', 'a.js'],
  ])('%s has it at %s', (text, at) => {
    expect(open({'a.js': text}, at)).toBe('a.js /a/')
  })

  test('code in one line is shown, and long code cut', () => {
    expect(open({'a.js': `exports.A = [1,\n  2]; exports.B = [${'1, '.repeat(40)}]`}, 'a.js#A')).toBe('a.js [1, 2]')
    expect(open({'a.js': `exports.B = [${'1, '.repeat(40)}]`}, 'a.js#B')).toMatch(/^a\.js .{59}…$/)
  })
})

describe('what cannot be followed is said', () => {
  test.each([
    ['export let A = /a/; A = /b/', 'form: Unexpected `A` that is changed in line 1, expected a constant'],
    ['let A', 'form: Unexpected `A` without a value, expected a constant'],
    ['const {A = /a/} = x', 'form: Unexpected a default value in a declaration, expected a constant'],
    ['const {...A} = x', 'form: Unexpected `...` in a declaration, expected a constant'],
    ['const [...A] = x', 'form: Unexpected `...` in a declaration, expected a constant'],
    ['const {[key]: A} = x', 'form: Unexpected a computed key in a declaration, expected a constant'],
    ['const {A} = make()', 'form: Unexpected `make()`, expected an object with `A`'],
    [
      'const a = b, b = a; exports.A = a',
      'form: Unexpected circle `a` in `a.js` → `b` in `a.js` → `a` in `a.js`, expected a value',
    ],
    ['module.exports = {...make(), A: /a/}', 'form: Unexpected `...make()`, expected a constant object'],
    ['module.exports = {[make()]: /a/}', 'form: Unexpected key `[make()]`, expected a constant'],
    ['const all = {x: /a/}; exports.A = all[make()]', 'form: Unexpected `all[make()]`, expected a constant key'],
    ['const all = {x: /a/}; exports.A = all.y', 'name: Unexpected name `y` in `{x: /a/}`, expected `x`'],
    ['exports.A = [/a/, , /b/][2]', 'form: Unexpected hole in `[/a/, , /b/]`, expected a value'],
    ['exports.A = [...make()][2]', 'form: Unexpected `...make()`, expected a constant list'],
    ['export {A}', 'name: Unexpected name `A`, expected one that is declared'],
    [
      'exports.ENTRYPOINT = /a/; exports.UID = /b/',
      'name: Unexpected name `A` in `a.js`, expected `UID` or `ENTRYPOINT`',
    ],
    ['', 'name: Unexpected name `A` in `a.js`, expected an export'],
    [
      'export const A = function () {}',
      'form: Unexpected `function () {}`, expected a pattern, or a schema that can be read',
    ],
    ['export class A {}', 'form: Unexpected `class A {}`, expected a pattern, or a schema that can be read'],
    [
      "export {A} from 'elsewhere'",
      "form: Unexpected `'elsewhere'` of the package `elsewhere`, expected a pattern, or a schema that can be read",
    ],
    ['const A = ;', 'form: Unexpected syntax in `a.js` at 1:11 (Unexpected token), expected code that parses'],
    ['\nconst A = {', 'form: Unexpected syntax in `a.js` at 2:12 (Unexpected token), expected code that parses'],
    [
      `exports.A = ${'['.repeat(20_000)}`,
      'form: Unexpected syntax in `a.js` at 1:1 (Nesting too deep), expected code that parses',
    ],
  ])('%s', (text, message) => {
    expect(say(readIn({'a.js': text}, 'a.js#A'))).toBe(message)
  })

  test.each([
    ['a.js#A.x', 'name: Unexpected name `x` in `{y: 1}`, expected `y`'],
    ['a.js#A.y.z', 'name: Unexpected name `z` in `1`, expected an object'],
    ['a.js#constructor', 'name: Unexpected name `constructor` in `a.js`, expected `A`'],
    ['a.js#A.__proto__', 'name: Unexpected name `__proto__` in `{y: 1}`, expected `y`'],
    ['b.js#A', 'file: Unexpected path `b.js`, expected a file that is there'],
    ['a.css#A', 'file: Unexpected file `a.css`, expected JavaScript, TypeScript, JSON or YAML'],
  ])('%s', (at, message) => {
    expect(say(readIn({'a.js': 'exports.A = {y: 1}'}, at))).toBe(message)
  })
})

describe('a value that is changed is no constant', () => {
  test.each([
    'const B = A; B.x = /b/',
    'const B = (A as any).x, C = B; C.y.push(/b/)',
    'const {x: {y: B}} = A; delete B.z',
    'function f() { let B; B = A; Object.assign(B, {x: /b/}) }',
    'function f(B) { B.x = /b/ } f(A)',
    'const f = (_, {y: B}) => { B.x = /b/ }; f(1, A)',
    'const f = function (B) { g(B) }, g = C => { C.x = /b/ }; f(A)',
    'function f(B) { B.x = /b/; f(B) } f(A.y)',
  ])('by another name: %s', change => {
    expect(say(readIn({'a.ts': `const A = {x: /a/};\n${change}`}, 'a.ts#A.x'))).toBe(
      'form: Unexpected `A` that is changed in line 2, expected a constant',
    )
  })

  test('exports are changed by another name', () => {
    const change = (text: string) => say(readIn({'a.js': `exports.A = {x: /a/};\n${text}`}, 'a.js#A.x'))
    expect(change('const B = exports; B.A = /b/')).toMatch(/`exports` that is changed in line 2/)
    expect(change('const B = module.exports.A; B.x = /b/')).toMatch(/`A` that is changed in line 2/)
  })

  test('the first change is shown', () => {
    expect(say(readIn({'a.js': 'var A = /a/\nif (y) {\n  A = /b/\n}\nA = /c/'}, 'a.js#A'))).toMatch(/in line 3/)
  })

  test.each([
    'A.x = /b/',
    'delete A.x',
    'if (y) { var A = {x: /b/} }',
    'for (var A = {}; ; ) {}',
    'A.x++',
    'Object.assign(A, {x: /b/})',
    'Object.defineProperty(A, "x", {value: /b/})',
    'A.list.push(/b/)',
    '({x: A.x} = other)',
    '[A.x = 1, ...A.y] = other',
    'for (A.x of list) {}',
    'function f() { A.x = /b/ }',
    'function f(B) { { let A } A.x = /b/ }',
    'const f = () => { for (const B of A.list) A.x = B }',
  ])('%s', change => {
    expect(say(readIn({'a.js': `var A = {x: /a/};\n${change}`}, 'a.js#A.x'))).toBe(
      'form: Unexpected `A` that is changed in line 2, expected a constant',
    )
  })

  test.each([
    'exports.A.x = /b/',
    'module.exports.A.x = /b/',
    'if (y) exports.A = {}',
    'function f() { module.exports.A = {} }',
    'Object.assign(exports.A, {x: /b/})',
    'Object.defineProperty(exports, "A", {get() {}})',
  ])('an export is changed by %s', change => {
    expect(say(readIn({'a.js': `exports.A = {x: /a/};\n${change}`}, 'a.js#A.x'))).toBe(
      'form: Unexpected `A` that is changed in line 2, expected a constant',
    )
  })

  test.each(['if (y) module.exports = {}', 'Object.assign(exports, other)', 'exports[key] = /b/'])(
    'all exports are changed by %s',
    change => {
      const files = {'a.js': "exports.A = require('./v').A", 'v.js': `module.exports = {A: /a/};\n${change}`}
      expect(say(readIn(files, 'a.js#A'))).toBe(
        'form: Unexpected `exports` that is changed in line 2, expected a constant',
      )
    },
  )

  test.each([
    'function f(A) { A.x = /b/ }',
    'const f = ({A}) => { A.x = /b/ }',
    'const f = ([B, ...A]) => { A.x = /b/ }',
    'function f() { if (y) { var A = {} } A.x = /b/ }',
    'function f() { let A = {}; A.x = /b/ }',
    'function f() { class A {} A.x = /b/ }',
    'for (let A = {}; ; ) A.x = /b/',
    'for (const A of list) A.x = /b/',
    'try {} catch (A) { A.x = /b/ }',
    'B.A = /b/',
    'A.x.test("a")',
    'let B = A; B = {}',
    'const B = {...A}; B.x = /b/',
    'function f() { const B = A } function g(B) { B.x = /b/ }',
    'function f(B, C) { C.x = B.x } f(A, {})',
    'f(A); Object.keys(A).sort()',
  ])('another value of the same name does not count: %s', change => {
    expect(open({'a.js': `const A = {x: /a/}\n${change}`}, 'a.js#A.x')).toBe('a.js /a/')
  })
})
