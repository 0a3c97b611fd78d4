import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {checkPages, diff} from '../../src/index.ts'

/** The page as it was published is not part of this repository; where it lies beside it, it is read too. */
const paths = ['test/fixtures/pages/published-faults.md', '../shared/page/metrics-for-relying-parties.md'].filter(
  existsSync,
)

describe.each(paths)('%s', path => {
  const text = readFileSync(path, 'utf8')
  const read = (text: string) => checkPages([{path, text}]).pages[0]?.spec
  const change = (from: string, to: string) => {
    expect(text).toContain(from)
    return diff(read(text), read(text.replace(from, to)))
  }
  const zone = (name: string, pattern: string) =>
    `<!--begin-validation-${name}-->${pattern}<!--end-validation-${name}-->`

  test('with a colon more is wider, as it was for 13 days', () => {
    expect(change(zone('entrypoint', '^[\\w.-]+$'), zone('entrypoint', '^[\\w.:-]+$'))).toMatchObject([
      {name: 'entrypoint', kind: 'wider', classes: ['readers'], onlyAfter: ':'},
    ])
  })

  test('without the slash is narrower, as the second copy behind the server is', () => {
    expect(change(zone('utm_source', '^[\\w\\/.%-]+$'), zone('utm_source', '^[\\w.%-]+$'))).toMatchObject([
      {name: 'utm_source', kind: 'narrower', classes: ['senders'], onlyBefore: '/'},
    ])
  })

  test('with another spelling of the slash is reworded', () => {
    expect(change(zone('utm_source', '^[\\w\\/.%-]+$'), zone('utm_source', '^[\\w/.%-]+$'))).toMatchObject([
      {name: 'utm_source', kind: 'reworded', classes: ['compatible'], note: 'pattern'},
    ])
  })
})
