import {expect, test} from 'vitest'
import {compare} from '../../src/regex/index.ts'
import {toExploding} from '../support/exploding.ts'

test.each(toExploding(32))('what explodes is decided: %s%s against %s', (start, left, right, comparison) => {
  expect(compare({source: start + left, flags: ''}, {source: start + right, flags: ''})).toMatchObject(comparison)
})
