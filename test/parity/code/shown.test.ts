import {expect, test} from 'vitest'
import {toShown} from '../../../src/parity/code/shown.ts'

test.each([
  ['ab cd', 'ab cd'],
  ['ab\n\t cd', 'ab cd'],
  ['ab cde', 'ab c…'],
  ['', ''],
  [`a${' '.repeat(98)}b`, 'a b'],
  [`a${' '.repeat(99)}b`, 'a …'],
  [`a${' '.repeat(100)}`, 'a …'],
])('code is shown in one line and cut at its width, of which twenty times is looked at: %j', (text, shown) => {
  expect(toShown(text, 5)).toBe(shown)
})
