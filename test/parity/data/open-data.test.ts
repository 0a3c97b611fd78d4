import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {stringify} from 'yaml'
import {openData} from '../../../src/parity/data/open-data.ts'
import {readPointer, toPointer} from '../../../src/parity/data/pointer.ts'
import {failure, files} from '../files.ts'

const open = (text: string, pointer = '', path = 'a.yaml') => openData(files({[path]: text}), path, pointer)
const at = ({place}: ReturnType<typeof open>, text: string) => text.slice(place.start.offset, place.end.offset)

describe('a pointer', () => {
  test('leads to the keys that it was made of', () => {
    const keys = fc.array(fc.string({unit: fc.constantFrom('a', '/', '~', '0', '1', ' ', 'é')}))
    fc.assert(
      fc.property(keys, keys => {
        expect(readPointer(toPointer(keys))).toEqual(keys)
        expect(readPointer(encodeURI(toPointer(keys)))).toEqual(keys)
      }),
    )
  })

  test('that is none is told from one that leads nowhere', () => {
    expect(failure(() => open('a: 1', 'a'))).toBe(
      'name: Unexpected `#a`, expected a pointer such as `#/properties/uid` (a.yaml:1:1)',
    )
    expect(failure(() => open('a: 1', '/~2'))).toContain('name: Unexpected `#/~2`, expected a pointer')
    expect(failure(() => open('a: {uid: 1, form: 2}', '/a/uidd'))).toBe(
      'name: Unexpected `#/a/uidd`, expected `uid` (a.yaml:1:4)',
    )
    expect(failure(() => open('a: 1', '/a/b'))).toBe(
      'name: Unexpected `#/a/b`, expected a value that has members (a.yaml:1:4)',
    )
  })

  test('may hold a percent sign that encodes nothing', () => {
    expect(open('"%zz": 1', '/%zz').value).toBe(1)
  })
})

describe('a file of data', () => {
  const value = fc.jsonValue({maxDepth: 3}).map(value => JSON.parse(JSON.stringify(value)))

  test('says in JSON and in YAML what its parser says', () => {
    fc.assert(
      fc.property(value, value => {
        expect(open(JSON.stringify(value, null, 2), '', 'a.json').value).toEqual(value)
        expect(open(stringify(value)).value).toEqual(value)
      }),
    )
  })

  test('tells where each value stands', () => {
    const text = 'paths:\n  /a:\n    - get: "x"\n'
    expect(at(open(text, '/paths/~1a/0/get'), text)).toBe('"x"')
    const json = '{"a": [1, {"b": null}]}'
    expect(at(open(json, '/a/1/b', 'a.json'), json)).toBe('null')
  })

  test('has aliases and merged keys, which stand where they come from, or where they are merged', () => {
    const text = 'a: &a {x: 1}\nb: *a\nc: {<<: *a, y: 2}\n'
    expect(open(text, '/b/x').value).toBe(1)
    expect(at(open(text, '/b/x'), text)).toBe('1')
    expect(open(text, '/c').value).toEqual({x: 1, y: 2})
    expect(at(open(text, '/c/x'), text)).toBe('{<<: *a, y: 2}')
  })

  test('keeps keys of the prototype apart from members', () => {
    expect(open('{"__proto__": {"x": 1}}', '/__proto__/x', 'a.json').value).toBe(1)
    expect(failure(() => open('{}', '/constructor'))).toContain('name: Unexpected `#/constructor`')
    expect(open('[1]').member('length')).toBeUndefined()
  })

  test('may be empty, begin with a byte order mark, or have tabs in JSON', () => {
    expect(open('').value).toBeNull()
    expect(open('\uFEFF{"a": 1}', '/a', 'a.json').value).toBe(1)
    expect(open('{\n\t"a":\t1\n}', '/a', 'a.json').value).toBe(1)
  })

  test.each([
    ['a: [1', 'a.yaml', 'form: Unexpected syntax, expected JSON or YAML: ', '(a.yaml:1:6)'],
    ['a: 1\n---\nb: 1', 'a.yaml', 'form: Unexpected syntax, expected JSON or YAML: ', '(a.yaml:2:1)'],
    ['a: 1\na: 2', 'a.yaml', 'form: Unexpected second key "a", expected it once', '(a.yaml:2:1)'],
    ['{"a": 1, "a": 2}', 'a.json', 'form: Unexpected second key "a", expected it once', '(a.json:1:10)'],
    ['a: *b', 'a.yaml', 'form: Unexpected alias `*b`, expected its anchor before it', '(a.yaml:1:4)'],
    ['a: &a [*a]', 'a.yaml', 'form: Unexpected alias `*a`, expected it outside of its anchor', '(a.yaml:1:8)'],
    ['{"a": 1,}', 'a.json', 'form: Unexpected syntax, expected JSON: ', '(a.json:1:9)'],
    ["{'a': 1}", 'a.json', 'form: Unexpected syntax, expected JSON: ', '(a.json:1:2)'],
    ['{"a":', 'a.json', 'form: Unexpected syntax, expected JSON: ', '(a.json:1:6)'],
  ])('%j is one clear message', (text, path, start, end) => {
    const message = failure(() => open(text, '', path))
    expect(message.startsWith(start)).toBe(true)
    expect(message.endsWith(end)).toBe(true)
  })

  test('does not fill the memory with aliases of aliases', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let n = 1; n < 9; n++)
      lines.push(
        `a${n}: &a${n} [${Array(10)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
      )
    expect(failure(() => open(lines.join('\n')))).toContain('form: Unexpected aliases, expected fewer')
  })

  test('that is not there is told by its path', () => {
    expect(failure(() => openData(files({}), 'gone.json', ''))).toBe(
      'file: Unexpected path `gone.json`, expected a file that is there (gone.json:1:1)',
    )
  })
})

describe('a reference', () => {
  const texts = {
    'api/a.yaml': 'x: {$ref: "#/y"}\ny: 1\n',
    'shared/b.json': '{"z": {"deep": 2}, "back": {"$ref": "../api/a.yaml#/y"}}',
    'api/sub dir/c.yaml': 'v: 3\n',
  }
  const follow = (reference: string) => openData(files(texts), 'api/a.yaml', '/x').follow(reference)

  test('leads within the file, and to files beside it', () => {
    expect(follow('#/y')).toMatchObject({value: 1, path: 'api/a.yaml'})
    expect(follow('../shared/b.json#/z/deep')).toMatchObject({value: 2, path: 'shared/b.json'})
    expect(follow('./sub%20dir/c.yaml#/v').value).toBe(3)
    expect(follow('../shared/b.json#/back').follow('../api/a.yaml#/y').value).toBe(1)
  })

  test.each([
    ['#/nowhere', 'name: Unexpected `#/nowhere`, expected `x` or `y` (api/a.yaml:1:1)'],
    ['gone.yaml', 'file: Unexpected path `api/gone.yaml`, expected a file that is there (api/gone.yaml:1:1)'],
    ['../../up.yaml', 'file: Unexpected path `../up.yaml`, expected a file that is there (../up.yaml:1:1)'],
    [
      'http://example.org/a.yaml',
      'form: Unexpected reference `http://example.org/a.yaml`, expected one within the file or relative to it (api/a.yaml:1:4)',
    ],
  ])('to %s is one clear message', (reference, message) => {
    expect(failure(() => follow(reference))).toBe(message)
  })
})
