import {expect, test} from 'vitest'
import {sayValue} from '../../../src/conformance/expect/say-value.ts'

test.each([
  ['a\n"', '"a\\n\\""'],
  [5, '5'],
  [undefined, 'nothing'],
  ['x'.repeat(60), `"${'x'.repeat(60)}"`],
  ['x'.repeat(61), `"${'x'.repeat(50)}"… (61 characters)`],
  [`${'x'.repeat(49)}${'\u{1F600}'.repeat(9)}`, `"${'x'.repeat(49)}"… (67 characters)`],
  [`\uD800${'x'.repeat(60)}`, `"\\ud800${'x'.repeat(49)}"… (61 characters)`],
  [['x'.repeat(60)], `["${'x'.repeat(48)}… (64 characters)`],
])('%j is said as %s', (value, said) => {
  expect(sayValue(value)).toBe(said)
})
