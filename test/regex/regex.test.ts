import {expect, test} from 'vitest'
import {accepts, toAnchored} from '../../src/regex/index.ts'

test.each([
  ['', '^(?:a|b)$'],
  ['iu', '^(?:a|b)$'],
  ['m', '(?<![^])(?:a|b)(?![^])'],
  ['im', '(?<![^])(?:a|b)(?![^])'],
])('a pattern under “%s” is anchored as %s, and matches the whole string alone', (flags, source) => {
  const anchored = toAnchored({source: 'a|b', flags})
  expect(anchored).toEqual({source, flags})
  expect(['a', 'b', 'ab', 'a\n', '\nb', ''].filter(accepts(anchored))).toEqual(['a', 'b'])
})
