import fc from 'fast-check'
import {expect, test} from 'vitest'
import {patternAnchored} from '../../src/lint/rules/pattern-anchored.ts'
import {lint} from './read.ts'

const bodies = fc.string({unit: fc.constantFrom(...'ab^$()[]*+?.|\\'), minLength: 1, maxLength: 8}).filter(isPattern)

function isPattern(source: string): boolean {
  try {
    return new RegExp(source) !== undefined
  } catch {
    return false
  }
}

const findings = (pattern: string) => {
  const text = `a <!--begin-validation-a-->\`${pattern}\`<!--end-validation-a-->`
  return lint([{path: 'page.md', text}], {rules: [patternAnchored]})
}

test('each witness gets through the pattern, and not through what is written instead', () => {
  fc.assert(
    fc.property(bodies, pattern => {
      for (const {witness = '', message} of findings(pattern)) {
        const [, instead = ''] = /expected `(.*)`$/.exec(message) ?? []
        expect(new RegExp(pattern).test(witness)).toBe(true)
        expect(new RegExp(instead).test(witness)).toBe(false)
      }
    }),
  )
})

test('a pattern in a group between both anchors is fine', () => {
  fc.assert(
    fc.property(bodies, pattern => {
      expect(findings(`^(?:${pattern})$`)).toEqual([])
    }),
  )
})

test('without anchors, whatever is not empty lets something through', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,5}$/), pattern => {
      expect(findings(pattern)).toHaveLength(1)
    }),
  )
})
