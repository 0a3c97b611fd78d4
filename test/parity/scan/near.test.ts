import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {Unbound} from '../../../src/parity/bound.ts'
import {findRegexes} from '../../../src/parity/scan/find-regexes.ts'
import {mayName, toNamesIn} from '../../../src/parity/scan/names.ts'

const names = ['entrypoint', 'entrypoint_experiment', 'utm_source', 'uid', 'service']
const namesIn = toNamesIn(names)
const find = (text: string, path = 'src/a.js') =>
  findRegexes(path, {read: wanted => (wanted === path ? text : undefined)}, namesIn)
const near = (text: string, path?: string) => find(text, path).map(({names}) => names.join())

describe('a name', () => {
  test.each([
    'utm_source',
    'UTM_SOURCE',
    'utmSource',
    'UtmSourcePattern',
    'isUTMSource',
    'x-utm-source',
    'query.utm_source',
  ])('is found in %s', text => {
    expect(namesIn(text)).toEqual(['utm_source'])
    expect(mayName(names)(text)).toBe(true)
  })

  test('is found in whatever case and company it stands', () => {
    const cases = ['utm_source', 'UTM_SOURCE', 'utmSource', 'utm-source']
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.constantFrom('', 'is_', 'my-'),
        fc.constantFrom('', '_re', '2x'),
        (name, before, after) => {
          fc.pre(after !== '2x')
          expect(namesIn(before + name + after)).toEqual(['utm_source'])
        },
      ),
    )
  })

  test('that is the longer one hides the shorter one inside it', () => {
    expect(namesIn('ENTRYPOINT_EXPERIMENT')).toEqual(['entrypoint_experiment'])
    expect(namesIn('entryPoint')).toEqual(['entrypoint'])
  })

  test.each(['fluid', 'uids', 'utm', 'source'])('is not found in %s', text => {
    expect(namesIn(text)).toEqual([])
  })
})

describe('a regular expression stands near to a name', () => {
  test.each([
    ['the key of a property', 'f({uid: {pattern: /a/}})'],
    ['a quoted key', "f({'uid': [/a/]})"],
    ['a variable', 'const UID_PATTERN = /a/'],
    ['a variable in a function', 'function f() { const uid = new RegExp("a") }'],
    ['a member that is set', 'rules.uid = /a/'],
    ['a variable that is set', 'uidPattern = /a/'],
    ['a class field', 'class A { uid = /a/ }'],
    ['another argument', "check('uid', /a/)"],
    ['what it is asked about', 'ok = /a/.test(query.uid)'],
    ['what asks it', 'if (params.uid.match(/a/)) f()'],
    ['the other side of an operator', "const ok = name === 'uid' && /a/.test(value)"],
    ['the other items of a list', "const rules = [['uid', /a/]]"],
    ['the text of another property', "const rules = [{key: 'uid', pattern: /a/}]"],
    ['what a constant is asked about', 'const hex = /a/\nif (hex.test(query.uid)) f()'],
    ['what a member of a constant is used for', "const rules = {hex: /a/}\ncheck('uid', rules.hex)"],
    ['an if around it', "if (name === 'uid') return /a/.test(value)"],
    ['an if around its block', "if (name === 'uid') { return /a/.test(value) }"],
    ['a case', "switch (name) { case 'uid': { return /a/.test(value) } }"],
    ['a function of nothing else', 'function isUid(value) { return /a/.test(value) }'],
    ['a method of nothing else', 'const rules = {uid(value) { return /a/.test(value) }}'],
    ['a method of a class', 'class A { uid(value) { return /a/.test(value) } }'],
    ['a function with a name of its own', 'f(function isUid(value) { return /a/.test(value) })'],
    ['what only sounds as if it was taken apart', 'f(uid.splits(/a/))'],
    ['what sounds like it at its end', 'f(uid.resplit(/a/))'],
    ['another argument of what may be missing', "check?.('uid', /a/)"],
    ['what is made with it', "f(new Rule('uid', /a/))"],
    ['what is compared with it', 'f(uid == /a/.exec(value))'],
    ['what decides on it', 'f(uid ? /a/ : 1)'],
    ['what an object beside it says', "check({name: 'uid'}, /a/)"],
    ['an indented comment before it', 'function f() {\n  // `uid`\n  const pattern = /a/\n}'],
    ['a variable with a function of nothing else', 'const isUid = value => { return /a/.test(value) }'],
    ['a comment before it', '// What a `uid` looks like.\n// In hex.\nconst pattern = /a/'],
    ['a comment behind it', "f([\n  /a/, // 'uid'\n])"],
  ])('that is %s', (_, text) => {
    expect(near(text)).toEqual(['uid'])
  })

  test('that is written with an underscore in a comment', () => {
    expect(near('/**\n * See utm_source.\n */\nexport default /a/')).toEqual(['utm_source'])
  })

  test('and of two names the nearer counts', () => {
    expect(near('const uid = {service: /a/, other: /b/}')).toEqual(['service', 'uid'])
  })

  test('in TypeScript and JSX as well', () => {
    expect(near('const uid = /a/ as RegExp', 'a.ts')).toEqual(['uid'])
    expect(near('const x = <A uid={/a/} />', 'a.tsx')).toEqual(['uid'])
    expect(near('const x = <A b:uid={/a/} />', 'a.tsx')).toEqual([])
  })

  test.each([
    ['in another statement', 'const uid = 1\nconst other = /a/'],
    ['whose value it takes apart', "uid.split(/,/)\nconst hyphen = /-/g\nlog(uid?.replace(hyphen, ''))"],
    ['of a function that does more', 'function isUid(value) { log(value)\nreturn /a/.test(value) }'],
    ['of a variable whose function does more', 'const uid = value => { log(value)\nreturn /a/.test(value) }'],
    ['in a comment inside of a call', 'f(1,\n  // `uid`\n  /a/)'],
    ['around a function without a name', 'f(function (value) { return /a/.test(value) })'],
    ['that is spread beside it', 'f({...uid, pattern: /a/})'],
    ['in code above its comment', "// `x`\nf('`uid`')\n// `y`\nconst pattern = /a/"],
    ['in code on a line above, behind which a comment stands', "f('`uid`') // x\nconst pattern = /a/"],
    ['in a list of many', 'const rules = [1, 2, 3, /a/, "uid"]'],
    ['in an object of many', `const rules = {${'"x": /a/, '.repeat(20)} y: 'uid'}`],
    ['of the next rule in a list', "const rules = [{key: 'a', pattern: /a/}, {key: 'uid'}, ['uid'], ['a', /b/]]"],
    [
      'beside another constant',
      "const hex = /a/\nconst rules = [{key: 'uid', pattern: hexed}, {key: 'a', pattern: hex}]",
    ],
    ['in the value of another property', 'const rules = {pattern: /a/, value: query.uid}'],
    ['in a text that is long', `f('${'uid.'.repeat(99)}', /a/)`],
    ['in a comment as a mere word', '// Where this service runs.\nconst other = /a/'],
    ['in a sentence', 'fail(/a/, "Unexpected uid")'],
    ['in a function that is called beside it', 'f(() => uid, /a/)'],
    ['in the test of an if that holds it', 'if (/a/.test(x)) { const uid = 1 }'],
  ])('but not to one %s', (_, text) => {
    expect(near(text)).toEqual([])
  })

  test('within bounds: four items, twenty properties, some lines of a comment', () => {
    expect(near("const rules = [1, 2, /a/, 'uid']")).toEqual(['uid'])
    const record = (count: number) => near(`const rules = {${'"x": 1, '.repeat(count - 2)} y: 'uid', z: /a/}`)
    expect([record(20), record(21)]).toEqual([['uid'], []])
    const comment = (count: number) => near(`// \`uid\`\n${'// x\n'.repeat(count - 1)}const pattern = /a/`)
    expect([comment(19), comment(20)]).toEqual([['uid'], []])
  })

  test('unless it is put together while the program runs', () => {
    expect(near('const uid = new RegExp(`^${f()}$`)\nconst uid2 = RegExp(missing)')).toEqual([])
  })
})

describe('a binding could reach', () => {
  test.each([
    ['const UID = /a/', 'src/a.js#UID'],
    ['export const RULES = {list: [0, {uid: /a/}]}', 'src/a.js#RULES.list.1.uid'],
    ['exports.UID = /a/', 'src/a.js#UID'],
    ['module.exports = {UID: /a/}', 'src/a.js#UID'],
    ['export default {uid: /a/}', 'src/a.js#default.uid'],
  ])('what stands in %s', (text, at) => {
    expect(find(text).map(({at}) => at)).toEqual([at])
  })

  test.each([
    'f({uid: /a/})',
    'const {uid = /a/} = {}',
    'const QUERY = {check: uid => /a/.test(uid)}',
    'const QUERY = {[name]: {uid: /a/}}',
    'rules[uid] = /a/',
    `const UID = [${'0, '.repeat(100)}{uid: /a/}]`,
  ])('nothing in %s', text => {
    expect(find(text).map(({at}) => at)).toEqual([undefined])
  })
})

test('code as deep as the parser goes is searched, and what is deeper is told of', () => {
  const nested = (depth: number) => `const uid = [${'1 + '.repeat(depth)}1, /a/]`
  for (const depth of [500, 1_000, 2_000, 4_000, 8_000]) {
    try {
      expect(near(nested(depth))).toEqual(['uid'])
    } catch (error) {
      expect(error).toBeInstanceOf(Unbound)
    }
  }
})
