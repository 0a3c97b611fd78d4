import {expect, test} from 'vitest'
import {liveConstant} from '../../../src/parity/readers/live-constant.ts'
import {failure} from '../files.ts'
import {toForm} from '../live.ts'

const read = (value: unknown) => liveConstant.readRule?.(toForm(value))

test('a running regular expression is a pattern with its flags', () => {
  expect(read(/^a\/b$/i)).toMatchObject({language: {source: '^a\\/b$', flags: 'i'}, shown: '/^a\\/b$/i'})
})

test('a text is the source of a pattern', () => {
  expect(read('^a$')).toMatchObject({language: {source: '^a$', flags: ''}})
  expect(failure(() => read('a('))).toBe('form: Unexpected `a(`, expected a pattern: Unterminated group (a.js:1:1)')
})

test('what is no rule is named', () => {
  expect(failure(() => read(1))).toBe('form: Unexpected number, expected a pattern or a schema (a.js:1:1)')
  expect(failure(() => read({_def: {typeName: 'ZodString'}, parse() {}}.parse))).toContain('Unexpected function')
  expect(failure(() => read(Object.create({_def: {typeName: 'ZodString'}, inherited: {}})))).toContain(
    'Unexpected zod 3 schema',
  )
})

test('an object of rules is a set, each to be read by itself', () => {
  const entries = [...(liveConstant.readSchema?.(toForm({uid: /a/, form: ['x'], bad: 1})) ?? [])]
  expect(entries.map(([name, {form}]) => [name, form.kind === 'live' && form.value.kind])).toEqual([
    ['uid', 'pattern'],
    ['form', 'json-schema'],
    ['bad', 'other'],
  ])
})

test('a schema is read by others', () => {
  expect(read({type: 'string'})).toBeUndefined()
  expect(liveConstant.readSchema?.(toForm(/a/))).toBeUndefined()
})
