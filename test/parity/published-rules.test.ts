import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {checkBindings} from '../../src/bindings.ts'
import {checkPages} from '../../src/index.ts'

/** The page as it was published is not part of this repository; where it lies beside it, it is read too. */
const pages = ['docs/metrics-for-relying-parties.md', '../shared/page/metrics-for-relying-parties.md']

/** Code as it was, is, or might be, against what a page says. */
function judge(page: string, parameter: string, code: string) {
  const text = `const joi = require('joi')\nexports.RULE = ${code}\n`
  const specs = checkPages([{path: page, text: readFileSync(page, 'utf8')}]).pages.map(({spec}) => spec)
  const files = {read: (path: string) => (path === 'src/rules.js' ? text : undefined)}
  const [verdict] = checkBindings(specs, [{parameter, at: 'src/rules.js#RULE'}], files)
  const [found] = verdict?.diagnostics ?? []
  return {status: verdict?.status, code: found?.code, witness: found?.witness}
}

describe.each(pages.filter(existsSync))('the rules of %s', page => {
  test('refuse the colon that the server took', () => {
    expect(judge(page, 'entrypoint', '/^[\\w.:-]+$/')).toEqual({status: 'fail', code: 'parity-wider', witness: ':'})
  })

  test('accept the slash that a second copy drops', () => {
    const narrower = {status: 'fail', code: 'parity-narrower', witness: '/'}
    for (const name of ['utm_source', 'utm_campaign', 'utm_content', 'utm_term', 'utm_medium'])
      expect(judge(page, name, '/^[\\w.%-]+$/')).toEqual(narrower)
  })

  test('accept what is longer than a limit of the code', () => {
    expect(judge(page, 'utm_source', 'joi.string().max(128).regex(/^[\\w\\/.%-]+$/)')).toMatchObject({
      code: 'parity-narrower',
      witness: expect.stringMatching(/^.{129}$/),
    })
  })

  test('are the same whether a slash is escaped or not', () => {
    expect(judge(page, 'utm_source', '/^[\\w/.%-]+$/')).toMatchObject({status: 'pass'})
  })
})

test('an id whose pattern does not end accepts what is longer', () => {
  expect(judge('docs/metrics-for-relying-parties.md', 'service', '/^[0-9a-f]{16}|^sync$/')).toMatchObject({
    code: 'parity-wider',
    witness: expect.stringMatching(/^[0-9a-f]{16}.$/s),
  })
})
