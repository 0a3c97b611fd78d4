import {readdirSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {formats} from '../../src/report/index.ts'
import {anyOptions, anyReport} from './reports.ts'

test('each file of the folder is in the list, in order', () => {
  const files = readdirSync('src/report/formats').filter(file => file !== 'index.ts')
  expect(formats.map(({id}) => `${id}.ts`)).toEqual(files.sort())
})

describe.each(formats)('$id', ({about, format}) => {
  test('says what it is for in one sentence', () => {
    expect(about).toMatch(/^[A-Z][^\n]+\.$/)
  })

  test('never throws, ends with a line ending, and says the same of the same report', () => {
    fc.assert(
      fc.property(anyReport, anyOptions, (report, options) => {
        const printed = format(report, options)
        expect(printed.endsWith('\n')).toBe(true)
        expect(format(structuredClone(report), options)).toBe(printed)
      }),
    )
  })

  test('lets nothing through that steers a terminal', () => {
    fc.assert(
      fc.property(anyReport, anyOptions, (report, options) => {
        const printed = format(report, {...options, color: false})
        expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })
})
