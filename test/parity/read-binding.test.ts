import {describe, expect, test} from 'vitest'
import {toPlaces} from '../../src/diagnostic/index.ts'
import {Unbound} from '../../src/parity/bound.ts'
import {readBinding} from '../../src/parity/read-binding.ts'
import {say, toFiles} from '../support/read-code.ts'

const files = toFiles({
  'a.js':
    "const joi = require('joi')\nexports.PATTERNS = {uid: /^[0-9a-f]{32}$/, other: make()}\nexports.Q = joi.object({uid: 'x'})",
  'a.json': '{"properties": {"uid": {"pattern": "^a$"}}, "required": ["uid"]}',
  'deep.js': `const joi = require('joi')\nexports.it = joi.string()${'.max(3)'.repeat(50_000)}`,
})
const at = {path: 'a.js', place: toPlaces('').place(0, 0)}

test('a rule is read for its parameter', () => {
  const readings = readBinding({parameter: 'uid', at: 'a.js#PATTERNS.uid'}, files)
  const rule = {language: {source: '^[0-9a-f]{32}$', flags: ''}, path: 'a.js', shown: '/^[0-9a-f]{32}$/'}
  expect(readings).toMatchObject({rules: new Map([['uid', rule]])})
  expect(readings).not.toHaveProperty('set')
})

test('a member that a rule does not have is shown with its name', () => {
  const readings = readBinding({parameter: 'uid', at: 'a.js#PATTERNS.uid.x'}, files)
  expect(!(readings instanceof Unbound) && say(readings.rules.get('uid'))).toBe(
    'form: Unexpected `/^[0-9a-f]{32}$/.x`, expected a pattern, or a schema that can be read',
  )
})

test('a set is read parameter by parameter, and one that cannot be read spoils no other', () => {
  const readings = readBinding({schema: 'a.js#PATTERNS'}, files)
  expect(readings).toMatchObject({set: {path: 'a.js', place: {start: {line: 2, column: 20}}}})
  expect(!(readings instanceof Unbound) && [...readings.rules].map(([name, rule]) => [name, say(rule)])).toEqual([
    ['uid', 'read'],
    ['other', 'form: Unexpected `make()`, expected a pattern, or a schema that can be read'],
  ])
})

test('a set says before its rules which parameters are required', () => {
  const readings = readBinding({schema: 'a.json#'}, files)
  expect(readings).toMatchObject({rules: new Map([['uid', {isRequired: true}]])})
})

test('a set that is not there is one failure', () => {
  expect(say(readBinding({schema: 'b.js#Q'}, files))).toBe(
    'file: Unexpected path `b.js`, expected a file that is there',
  )
  expect(say(readBinding({schema: 'a.js#joi'}, files))).toMatch(/of the package `joi`, expected a set of rules/)
})

test('code that is nested too deep to be read is told, not thrown', () => {
  const readings = readBinding({parameter: 'it', at: 'deep.js#it'}, files)
  expect(!(readings instanceof Unbound) && say(readings.rules.get('it'))).toMatch(/^form: .*too deep/)
})

describe('a live binding', () => {
  const binding = {parameter: 'uid', at: 'a.js#PATTERNS.uid', live: true}

  test('is read from what the module told', () => {
    const value = {kind: 'pattern', source: 'a', flags: ''} as const
    const readings = readBinding(binding, files, new Map([[binding.at, {kind: 'live', value, ...at}]]))
    expect(readings).toMatchObject({rules: new Map([['uid', {language: {source: 'a', flags: ''}}]])})
  })

  test('says why the module told nothing', () => {
    const readings = readBinding(binding, files, new Map([[binding.at, new Unbound('form', 'Unexpected throw', at)]]))
    expect(!(readings instanceof Unbound) && say(readings.rules.get('uid'))).toBe('form: Unexpected throw')
  })

  test('says what the module told that is no rule', () => {
    const value = {kind: 'other', shown: '1'} as const
    const readings = readBinding(binding, files, new Map([[binding.at, {kind: 'live', value, ...at}]]))
    expect(!(readings instanceof Unbound) && say(readings.rules.get('uid'))).toMatch(/^form: Unexpected/)
  })

  test('without an answer is our own mistake', () => {
    expect(() => readBinding(binding, files)).toThrow('Unexpected live binding a.js#PATTERNS.uid without an answer')
  })
})
