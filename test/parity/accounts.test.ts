import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {checkBindings, checkCopies, checkSourceLinks, type Files} from '../../src/bindings.ts'
import {checkPages, type Verdict} from '../../src/index.ts'

const root = 'test/fixtures/accounts'
const readText = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined)
const files: Files = {read: readText}
const [pagePath, configPath] = ['docs/metrics.md', 'docparity.config.json']
const page = {path: pagePath, text: readText(pagePath) ?? ''}
const config = {path: configPath, text: readText(configPath) ?? ''}
const {bindings} = JSON.parse(config.text)
const specs = checkPages([page]).pages.map(({spec}) => spec)

/** A verdict in one line; a long witness by its length. */
function toLine({title, status, diagnostics}: Verdict): string {
  const subject = [...title.matchAll(/`([^`]*)`/g)].map(([, name]) => name).join(' ')
  const said = diagnostics.map(({code, witness, path, place, related = []}) => {
    const shown = witness && (witness.length > 40 ? `${witness.length} characters` : witness)
    const places = [{path, place}, ...related].map(({path, place}) => `${path}:${place.start.line}`)
    return [code, ...(shown === undefined ? [] : [shown]), ...places].join(' ')
  })
  return [`${subject}: ${status}`, ...said].join(', ')
}

describe('the fixture project', () => {
  test('shows each verdict on rules that are constants', () => {
    const rules = checkBindings(specs, bindings.slice(0, 10), files, {config})
    expect(rules.map(toLine)).toEqual([
      'src/validation.js#PATTERNS.ENTRYPOINT entrypoint: pass',
      'src/validation.js#PATTERNS.ENTRYPOINT_VARIATION entrypoint_variation: fail, parity-wider : docs/metrics.md:9 src/validation.js:10',
      'src/validation.js#PATTERNS.UTM utm_source: fail, parity-narrower / docs/metrics.md:11 src/validation.js:11',
      'src/validation.js#PATTERNS.UTM utm_term: fail, parity-narrower / docs/metrics.md:12 src/validation.js:11',
      'src/validation.js#PATTERNS.CONTEXT context: fail, parity-differs - docs/metrics.md:13 src/validation.js:12',
      'src/validation.js#PATTERNS.UID uid: inconclusive, parity-undecided docs/metrics.md:15 src/validation.js:13',
      'src/forms.js#FORM_TYPE form_type: fail, binding-file docparity.config.json:10',
      'src/validation.js#PATTERNS.FORM_TYPE form_type: fail, binding-name docparity.config.json:11 src/validation.js:8',
      'src/validation.js#PATTERNS.SERVICE service: fail, binding-form docparity.config.json:12 src/validation.js:14',
      'src/validation.js#PATTERNS.UID flow_id: fail, binding-parameter docparity.config.json:13',
    ])
  })

  test.each([
    ['joi', 10, 'src/route-joi.js', 'QUERY_SCHEMA', [7, 8, 9, 11, 12, 13, 14]],
    ['zod', 11, 'src/route-zod.ts', 'querySchema', [7, 8, 12, 14, 15, 16, 17]],
  ])('shows each verdict on a schema of %s', (_, index, path, name, lines) => {
    const verdicts = checkBindings(specs, [bindings[index]], files, {config})
    const at = (line: number) => `${path}:${lines[line]}`
    expect(verdicts.map(toLine).map(line => line.replace(`${path}#${name} `, ''))).toEqual([
      `entrypoint: fail, parity-narrower 129 characters docs/metrics.md:8 ${at(0)}`,
      `entrypoint_variation: fail, parity-wider : docs/metrics.md:9 ${at(1)}`,
      `form_type: fail, parity-required docs/metrics.md:10 ${at(2)}`,
      'utm_source: pass',
      `context: fail, parity-differs - docs/metrics.md:13 ${at(3)}`,
      `service: fail, binding-form docparity.config.json:${14 + index - 10} ${at(4)}`,
      `uid: inconclusive, parity-undecided docs/metrics.md:15 ${at(5)}`,
      `product_id: fail, parity-undocumented ${at(6)}`,
      `utm_term: fail, parity-unimplemented docs/metrics.md:12 ${path}:6`,
    ])
  })

  test('shows a link to a file that no binding names', () => {
    expect(toLine(checkSourceLinks([page], bindings))).toBe(': fail, page-source-link docs/metrics.md:4')
  })

  test('shows the copies that no binding reaches', () => {
    const paths = ['src/logging.js', 'src/route-joi.js', 'src/route-zod.ts', 'src/validation.js']
    expect(checkCopies(specs, bindings, paths, files).map(toLine)).toEqual([
      'src/logging.js#LOGGED.entrypoint entrypoint: pass, copy-unbound src/logging.js:5 docs/metrics.md:8',
      'src/logging.js#LOGGED.utm_source utm_source: fail, parity-narrower / src/logging.js:6 docs/metrics.md:11',
      'src/logging.js:11 uid: fail, parity-wider aaaaaaaaaaaaaaaa src/logging.js:11 docs/metrics.md:15',
    ])
  })
})
