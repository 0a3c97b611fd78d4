import {execFileSync} from 'node:child_process'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {toCurl} from '../../../src/conformance/verdicts/curl.ts'

/** The arguments that a shell would give to curl, each ended by a NUL. */
function argumentsOf(line: string): readonly string[] {
  const script = `curl() { printf '%s\\0' "$@"; }; ${line}`
  return execFileSync('sh', ['-c', script], {encoding: 'utf8'}).split('\0').slice(0, -1)
}

test('a shell reads what was sent, whatever it holds', () => {
  const text = fc.stringMatching(/^[ -~]*$/)
  fc.assert(
    fc.property(
      text,
      fc.array(fc.tuple(text, text), {maxLength: 2}),
      fc.option(text, {nil: undefined}),
      (target, headers, body) => {
        const line = toCurl('http://a.example', {method: 'POST', target, headers, ...(body !== undefined && {body})})
        expect(argumentsOf(line)).toEqual([
          ...['-si', '--path-as-is', '--globoff', '-X', 'POST', `http://a.example${target}`],
          ...headers.flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
          ...(body === undefined ? [] : ['--data-raw', body]),
        ])
      },
    ),
    {numRuns: 30},
  )
})

test('a `GET` request with a body stays one', () => {
  const line = toCurl('http://a.example', {method: 'GET', target: '/', headers: [], body: 'a'})
  expect(argumentsOf(line).slice(3, 5)).toEqual(['-X', 'GET'])
})

test.each([
  ['GET', []],
  ['HEAD', ['-I']],
  ['OPTIONS', ['-X', 'OPTIONS']],
])('the method %s is asked for by %j', (method, expected) => {
  const line = toCurl('http://a.example', {method, target: '/', headers: []})
  expect(argumentsOf(line).slice(3, -1)).toEqual(expected)
})
