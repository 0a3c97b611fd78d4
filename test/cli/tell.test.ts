import {expect, test} from 'vitest'
import {tell} from '../../src/cli/live/tell.ts'

const module = {
  PATTERNS: {UID: /^a$/i, FORMS: ['button', 'email'], text: '^a$', inner: {deep: {a: 1}}},
  schema: {type: 'string', maxLength: 3},
  union: {anyOf: [{const: 'a'}]},
  properties: {properties: {a: {}}},
  typed: {type: '^a$', enum: '^b$'},
  converted: {'~standard': {jsonSchema: {input: ({target}: {target: string}) => ({title: target})}}},
  older: {toJsonSchema: () => ({minLength: 1})},
  oldest: {toJSONSchema: () => ({minLength: 2})},
  refusing: {
    toJsonSchema() {
      throw new Error('no schema of this\nat all')
    },
  },
  odd: {'~standard': {jsonSchema: {}}},
  nothing: null,
  empty: [],
  count: 3,
  call: Object.assign(() => true, {UID: /b/}),
  date: new Date(0),
  default: {hidden: /c/},
}

const pattern = (source: string, flags = '') => ({kind: 'pattern', source, flags})
const schema = (schema: unknown) => ({kind: 'json-schema', schema})
const other = (shown: string) => ({kind: 'other', shown})

test.each([
  ['PATTERNS.UID', pattern('^a$', 'i')],
  ['PATTERNS.text', {kind: 'text', text: '^a$'}],
  ['PATTERNS.FORMS', schema({enum: ['button', 'email']})],
  ['PATTERNS.FORMS.1', {kind: 'text', text: 'email'}],
  ['PATTERNS.inner', {kind: 'set', members: {deep: other('object')}}],
  ['schema', schema({type: 'string', maxLength: 3})],
  ['union', schema({anyOf: [{const: 'a'}]})],
  ['properties', schema({properties: {a: {}}})],
  ['typed', {kind: 'set', members: {type: {kind: 'text', text: '^a$'}, enum: {kind: 'text', text: '^b$'}}}],
  ['converted', schema({title: 'draft-2020-12'})],
  ['older', schema({minLength: 1})],
  ['oldest', schema({minLength: 2})],
  ['nothing', other('null')],
  ['empty', other('list')],
  ['count', other('number')],
  ['call', other('function')],
  ['call.UID', pattern('b')],
  ['date', other('object')],
  ['hidden', pattern('c')],
  ['', {kind: 'set', members: {hidden: pattern('c')}}],
])('a module tells what `%s` is', (name, value) => {
  expect(tell('a.js', module, [name])).toEqual([{value}])
})

test.each([
  [
    'PATTERNS.GONE',
    'name',
    'Unexpected name `PATTERNS.GONE` in `a.js`, expected an export or a member such as `UID`, `FORMS`, `text`, `inner`',
  ],
  ['count.a', 'name', 'Unexpected name `count.a` in `a.js`, expected a value with members'],
  [
    'gone.a.b',
    'name',
    'Unexpected name `gone` in `a.js`, expected an export or a member such as `PATTERNS`, `schema`, `union`, `properties`, `typed`',
  ],
  ['refusing', 'form', 'Unexpected error of `refusing` in `a.js`, expected a rule: Error: no schema of this'],
  ['odd', 'form', 'Unexpected error of `odd` in `a.js`, expected a rule: TypeError: input is no function'],
])('`%s` is one clear message', (name, kind, message) => {
  expect(tell('a.js', module, [name, 'PATTERNS.UID'])).toEqual([{kind, message}, {value: pattern('^a$', 'i')}])
})
