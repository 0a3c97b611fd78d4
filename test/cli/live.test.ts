import {symlinkSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import {toDiskFiles} from '../../src/cli/bindings/disk-files.ts'
import {runLive} from '../../src/cli/live/run-live.ts'
import {Unbound} from '../../src/parity/bound.ts'
import {project} from './project.ts'

/** Runs modules, and tells what each name gave: its value, or kind and message of what kept it from being told. */
async function run(texts: Readonly<Record<string, string>>, targets: readonly string[], timeout?: number) {
  const {root} = project(texts)
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  const bindings = targets.map(at => ({parameter: 'it', at, live: true}))
  const answers = await runLive(root, toDiskFiles(root, new Map()), bindings, timeout)
  return targets.map(target => {
    const answer = answers.get(target)
    return answer instanceof Unbound ? `${answer.kind}: ${answer.message}` : answer?.value
  })
}

const esm = `
import joi from 'joi'
import {z} from 'zod'
console.log(JSON.stringify({docparity: []}))
process.send?.('hello')
setInterval(() => {}, 1000)
export const UID = /^[0-9a-f]{32}$/i
export const asked = joi.object({uid: joi.string().regex(UID)})
export const parsed = z.object({uid: z.string().regex(UID)})
export const broken = {get a() { throw new Error('no a') }}
export const endless = {type: 'string', get allOf() { return [endless] }}
export const seen = process.argv.slice(2)
`

describe('a module that runs', () => {
  test('tells its values, whatever it prints, sends or keeps alive, and each failure by itself', async () => {
    expect(
      await run(
        {'a.mjs': esm},
        ['UID', 'seen', 'broken.a', 'endless', 'GONE'].map(name => `a.mjs#${name}`),
      ),
    ).toEqual([
      {kind: 'pattern', source: '^[0-9a-f]{32}$', flags: 'i'},
      {kind: 'other', shown: 'list'},
      'form: Unexpected error of `broken.a` in `a.mjs`, expected a rule: Error: no a',
      'form: Unexpected error of `endless` in `a.mjs`, expected a rule: TypeError: Converting circular structure to JSON',
      'name: Unexpected name `GONE` in `a.mjs`, expected an export or a member such as `UID`, `asked`, `broken`, `endless`, `parsed`',
    ])
  })

  test('tells schemas of joi and zod', async () => {
    const [joi, zod, uid] = await run({'a.mjs': esm}, ['a.mjs#asked', 'a.mjs#parsed', 'a.mjs#parsed.shape.uid'])
    const regex = {name: 'pattern', args: {regex: '/^[0-9a-f]{32}$/i'}}
    expect(joi).toEqual({kind: 'joi', description: {type: 'object', keys: {uid: {type: 'string', rules: [regex]}}}})
    const pattern = {source: '^[0-9a-f]{32}$', flags: 'i'}
    const checks = [{check: 'string_format', format: 'regex', pattern}]
    expect(zod).toMatchObject({kind: 'zod', definition: {type: 'object', shape: {uid: {type: 'string', checks}}}})
    expect(uid).toMatchObject({kind: 'zod', definition: {type: 'string', checks}})
  })

  test('may be TypeScript or CommonJS, or be bound as a whole', async () => {
    const texts = {
      'a.ts': 'const uid: RegExp = /a/\nexport default {uid}',
      'b.cjs': 'exports.UID = /b/; exports.more = {it: /c/}',
      'c.mjs': 'export const a = /a/, b = "b"',
      'd.ts': 'export const more: string = "b"\nexport default /a/',
    }
    const uid = {kind: 'pattern', source: 'a', flags: ''}
    expect(await run(texts, ['a.ts', 'a.ts#uid', 'b.cjs#UID', 'b.cjs#more.it', 'c.mjs#', 'd.ts#'])).toEqual([
      {kind: 'set', members: {uid}},
      uid,
      {kind: 'pattern', source: 'b', flags: ''},
      {kind: 'pattern', source: 'c', flags: ''},
      {kind: 'set', members: {a: uid, b: {kind: 'text', text: 'b'}}},
      uid,
    ])
  })

  test('stands where its name is defined', async () => {
    const {root} = project({'a.mjs': '// UID is\nexport const UID = /a/\nexport default /b/\n'})
    const bindings = ['a.mjs#UID', 'a.mjs'].map(schema => ({schema, live: true}))
    const answers = await runLive(root, toDiskFiles(root, new Map()), bindings)
    const lines = bindings.map(({schema}) => {
      const answer = answers.get(schema)
      return answer instanceof Unbound ? answer.message : answer?.place.start
    })
    expect(lines).toEqual([
      {line: 2, column: 14, offset: 23},
      {line: 1, column: 1, offset: 0},
    ])
  })
})

describe('a module that does not run', () => {
  const texts = {
    'throws.mjs': 'throw new TypeError("not today")',
    'syntax.mjs': 'export const = 1',
    'imports.mjs': 'import "./gone.mjs"',
    'exits.mjs': 'process.exit(0)',
    'dies.mjs': 'process.kill(process.pid, "SIGKILL")',
    'fine.mjs': 'export const a = /a/',
  }
  const cases: readonly (readonly [path: string, message: RegExp])[] = [
    ['gone.mjs', /^file: Unexpected path `gone.mjs`, expected a file that is there$/],
    [
      'throws.mjs',
      /^form: Unexpected error when `throws.mjs` ran, expected a module that loads: TypeError: not today$/,
    ],
    ['syntax.mjs', /^form: Unexpected error when `syntax.mjs` ran, expected a module that loads: .+$/],
    ['imports.mjs', /^form: Unexpected error when `imports.mjs` ran, expected a module that loads: .*gone.mjs/],
    [
      'exits.mjs',
      /^form: Unexpected end of `exits.mjs`, expected a module that loads: it ended its process with code 0$/,
    ],
    [
      'dies.mjs',
      /^form: Unexpected end of `dies.mjs`, expected a module that loads: it ended its process with SIGKILL$/,
    ],
  ]

  test('is one clear message, and spoils no other', async () => {
    const found = await run(texts, [...cases.map(([path]) => `${path}#a`), 'fine.mjs#a'])
    for (const [index, [, message]] of cases.entries()) expect(found[index]).toMatch(message)
    expect(found.at(-1)).toEqual({kind: 'pattern', source: 'a', flags: ''})
  })

  test.each(['for (;;) {}', 'await new Promise(() => setInterval(() => {}, 1000))'])('is ended: %s', async text => {
    expect(await run({'a.mjs': text}, ['a.mjs#a'], 1500)).toEqual([
      'form: Unexpected end of `a.mjs`, expected a module that loads: it ran for more than 1.5 s',
    ])
  })

  test('is not run where no binding is live', async () => {
    const {root} = project({})
    const bindings = [{parameter: 'a', at: 'gone.mjs'}]
    expect((await runLive(root, toDiskFiles(root, new Map()), bindings)).size).toBe(0)
  })
})
