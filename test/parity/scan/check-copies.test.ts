import {describe, expect, test} from 'vitest'
import {checkCopies} from '../../../src/bindings.ts'
import type {Binding} from '../../../src/parity/binding.ts'
import {line, parameter, spec} from '../../support/specs.ts'

const page = spec([parameter('uid', '^[0-9a-f]$', {place: line(3)}), parameter('service', '^s$', {place: line(4)})])
const scan = (code: Readonly<Record<string, string>>, bindings: readonly Binding[] = [], pages = [page]) =>
  checkCopies(pages, bindings, Object.keys(code), {read: path => code[path]})
const found = (...args: Parameters<typeof scan>) =>
  scan(...args).map(({title, status, diagnostics}) => [
    title.split('`')[1],
    status,
    ...diagnostics.map(({code}) => code),
  ])

describe('a copy', () => {
  test('that agrees is told of with the binding to paste, at its own place and that on the page', () => {
    expect(scan({'a.js': 'const UID = /^[\\da-f]$/'})).toEqual([
      {
        check: 'copy',
        title: '`a.js#UID` accepts what the page says of `uid`.',
        status: 'pass',
        diagnostics: [
          {
            code: 'copy-unbound',
            severity: 'warning',
            message:
              'Unexpected copy `/^[\\da-f]$/` of the rule of `uid`, expected `{"parameter": "uid", "at": "a.js#UID"}` among the bindings',
            path: 'a.js',
            place: expect.objectContaining({start: {line: 1, column: 13, offset: 12}}),
            related: [{message: 'the page', path: 'docs/page.md', place: line(3)}],
          },
        ],
      },
    ])
  })

  test('is judged with all limits of the schema that it is part of', () => {
    const code =
      "const joi = require('joi')\nexports.QUERY = joi.object({uid: joi.string().regex(/^[0-9a-f]+$/).max(1)})"
    expect(found({'a.js': code})).toEqual([['a.js#QUERY.uid', 'pass', 'copy-unbound']])
  })

  test('that two parameters share is judged for each', () => {
    expect(found({'a.js': "const rules = [['uid', 'service', /^s$/]]"})).toEqual([
      ['a.js#rules.0.2', 'fail', 'parity-differs'],
      ['a.js#rules.0.2', 'pass', 'copy-unbound'],
    ])
  })

  test('that cannot be compared, or whose answers depend on what was asked before, is inconclusive', () => {
    expect(found({'a.js': 'f({uid: /^()[0-9a-f]\\1$/})', 'b.js': 'const uid = /^[0-9a-f]$/y'})).toEqual([
      ['a.js:1', 'inconclusive', 'parity-undecided'],
      ['b.js:1', 'inconclusive', 'parity-undecided'],
    ])
  })

  test('of a rule that is no regular expression on the page is inconclusive', () => {
    expect(found({'a.js': 'const uid = /a/'}, [], [spec([parameter('uid', '(')])])).toEqual([
      ['a.js#uid', 'inconclusive', 'parity-undecided'],
    ])
  })
})

describe('no copy', () => {
  const rules = 'exports.UID = /^[0-9a-f]$/\nexports.QUERY = {service: /^s$/}'

  test('is what a binding reaches, from whatever file', () => {
    const code = {'rules.js': rules, 'route.js': "module.exports = {uid: require('./rules').UID}"}
    expect(found(code, [{schema: 'route.js#'}, {schema: 'rules.js#QUERY'}])).toEqual([])
    expect(found(code, [{schema: 'route.js#'}])).toEqual([['rules.js#QUERY.service', 'pass', 'copy-unbound']])
  })

  test('is in a module that a live binding runs, or is what would be read there', () => {
    const code = {
      'rules.js': rules,
      'live.js': "exports.UID = f(require('./rules').UID, /^other$/)\nexports.A = require('./rules').UID",
    }
    expect(found(code, [{parameter: 'uid', at: 'live.js#A', live: true}])).toEqual([
      ['rules.js#QUERY.service', 'pass', 'copy-unbound'],
    ])
  })

  test('is a file without a name of a parameter, or with a pattern of parts that are missing', () => {
    expect(
      found({'a.js': 'const pattern = /a/ (', 'b.js': "import {X} from './gone.js'\nconst uid = new RegExp(X)"}),
    ).toEqual([])
  })
})
