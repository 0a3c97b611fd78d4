import ts from 'typescript'
import {expect, test} from 'vitest'
import {generate} from '../../src/generate/index.ts'
import type {Spec} from '../../src/spec/index.ts'
import {line, metricsFlow, parameter, spec} from '../support/specs.ts'
import {compile} from './compile.ts'

const toCode = (of: Spec) => generate(of, 'spec')[0]?.text ?? ''

/** Generates the data and reads it back. */
function load(of: Spec): unknown {
  const {outputText} = ts.transpileModule(toCode(of), {compilerOptions: {module: ts.ModuleKind.CommonJS}})
  return Function(`const exports = {}; ${outputText}; return exports.spec`)()
}

test('the data says what the page says', () => {
  expect(load(metricsFlow)).toMatchObject({
    page: 'docs/page.md',
    parameters: metricsFlow.parameters.map(({name, pattern, place}) => ({
      name,
      pattern: {source: pattern?.source, flags: ''},
      line: place.start.line,
    })),
    conditions: metricsFlow.conditions.map(({parameter, values, when, place}) => ({
      parameter,
      values,
      when,
      line: place.start.line,
    })),
  })
})

test('values stand beside a pattern only where it refuses them, and alone where there is none', () => {
  const values = ['email', 'sync']
  const of = spec([parameter('a', '^email$', {values}), parameter('b', undefined, {values}), parameter('c')])
  expect(load(of)).toMatchObject({
    parameters: [
      {name: 'a', pattern: {source: '^email$', flags: ''}, values: ['sync'], line: 1},
      {name: 'b', values, line: 1},
      {name: 'c', line: 1},
    ],
  })
})

test.each([
  ['is faulty', '('],
  ['takes an engine far too long', '^(a+)+$'],
])('a pattern that %s matches nothing, as in the validators', (_, source) => {
  expect(load(spec([parameter('a', source)]))).toEqual({
    page: 'docs/page.md',
    parameters: [{name: 'a', pattern: {source: '(?!)', flags: ''}, line: 1}],
    conditions: [],
  })
})

test('of two parameters with one name the first counts, and a condition on an unknown one is left out', () => {
  const when = [{parameter: 'b', value: '1'}]
  const of = spec([parameter('a', '^a$'), parameter('a', '^b$')], [{parameter: 'a', values: [], when, place: line(2)}])
  expect(load(of)).toEqual({
    page: 'docs/page.md',
    parameters: [{name: 'a', pattern: {source: '^a$', flags: ''}, line: 1}],
    conditions: [],
  })
})

test('it stands alone under strict options, whatever the page holds', () => {
  const odd = parameter("it's\n<!--\u2028", '^[\\w\\/]</script>\ud800$', {values: ['\\', "'"], flags: 'g'})
  expect(
    compile({'/odd.ts': toCode(spec([odd])), '/page.ts': toCode(metricsFlow), '/none.ts': toCode(spec([]))}),
  ).toEqual([])
  expect(toCode(spec([odd]))).not.toMatch(/<!--|<\/script|\u2028|\ud800/)
})
