import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {checkArtifacts, generate} from '../../src/generate/index.ts'
import {line, metricsFlow, parameter, spec} from '../support/specs.ts'

const artifacts = generate(metricsFlow, 'typescript')
const [{path, text} = {path: '', text: ''}] = artifacts
const check = (committed?: string) => {
  const [verdict] = checkArtifacts(artifacts, new Map(committed === undefined ? [] : [[path, committed]]))
  return verdict
}
const codes = (committed?: string) => check(committed)?.diagnostics.map(({code}) => code)
const stale = (of: Parameters<typeof spec>[0]) => generate(spec(of), 'typescript')[0]?.text ?? ''

describe('checkArtifacts', () => {
  test('passes what is committed as it was generated', () => {
    expect(check(text)).toEqual({
      check: 'generated-fresh',
      title: '`validators.ts` is what the page generates.',
      status: 'pass',
      diagnostics: [],
    })
  })

  test('passes a checkout with CRLF and a byte order mark', () => {
    expect(codes(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual([])
  })

  test('tells a file that is missing', () => {
    expect(check()?.diagnostics).toEqual([
      {
        code: 'generated-missing',
        severity: 'error',
        message: 'Unexpected missing file, expected the code that the page generates: run `npx docparity generate`',
        path,
        place: {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}},
      },
    ])
  })

  test('tells any edit below the header from code that is stale', () => {
    const header = text.split('\n', 3).join('\n').length + 1
    fc.assert(
      fc.property(fc.integer({min: header, max: text.length}), fc.stringMatching(/^[a-z]+$/), (offset, edit) => {
        expect(codes(text.slice(0, offset) + edit + text.slice(offset))).toEqual(['generated-edited'])
      }),
    )
  })

  test('tells code that is stale whatever has changed on the page', () => {
    const {parameters} = metricsFlow
    const moved = parameters.map(({pattern: _, ...rest}) => ({...rest, place: line(99)}))
    for (const before of [parameters.slice(1), [...parameters, parameter('more', '^a$')], moved, []])
      expect(codes(stale(before))).toEqual(['generated-stale'])
  })

  test('tells code that is stale where only prose has changed, on the line of the hash', () => {
    const [before] = generate({...metricsFlow, sha256: 'b'.repeat(64)}, 'typescript')
    const hash = text.split('\n').findIndex(one => one.startsWith('export const pageSha256')) + 1
    expect(check(before?.text)?.diagnostics).toMatchObject([{code: 'generated-stale', place: {start: {line: hash}}}])
  })

  test('takes a file without our header for edited', () => {
    expect(codes('export {}\n')).toEqual(['generated-edited'])
    expect(codes('')).toEqual(['generated-edited'])
  })

  test('points at the first line that differs, as it is on disk', () => {
    const committed = text.replace('form_type: /^(email|other)$/', 'form_type: /./').replaceAll('\n', '\r\n')
    const [diagnostic] = check(committed)?.diagnostics ?? []
    expect(committed.slice(diagnostic?.place.start.offset, diagnostic?.place.end.offset)).toBe('  form_type: /./,')
  })

  test('points at the end of a file that was cut', () => {
    const committed = text.split('\n').slice(0, 20).join('\n')
    expect(check(committed)?.diagnostics).toMatchObject([{code: 'generated-edited', place: {start: {line: 20}}}])
  })

  test('names the command that it is given', () => {
    const [verdict] = checkArtifacts(artifacts, new Map(), 'npm run update')
    expect(verdict?.diagnostics[0]?.message).toMatch(/run `npm run update`$/)
  })
})
