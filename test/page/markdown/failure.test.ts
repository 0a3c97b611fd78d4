import {describe, expect, test} from 'vitest'
import {toPlaces} from '../../../src/diagnostic/index.ts'
import {refuseLength, toFailure} from '../../../src/page/markdown/failure.ts'

const source = {path: 'a.mdx', text: 'a\n\nb c\n'}
const places = toPlaces(source.text)
const block = {start: 3, end: 7}
const failureOf = (error: unknown) => toFailure(error, block, source, places)

describe('refuseLength', () => {
  test('allows half a megabyte, wherever it begins', () => {
    expect(refuseLength({start: 5, end: 5 + 2 ** 19}, source, places)).toBeUndefined()
  })

  test('says how long a block is', () => {
    expect(refuseLength({start: 3, end: 3 + 1.5 * 2 ** 20}, source, places)).toEqual({
      code: 'page-syntax',
      severity: 'error',
      message: 'Unexpected piece of 1.5 MB without a place to cut it, expected blank lines within each 0.5 MB',
      path: 'a.mdx',
      place: places.place(3, 3),
    })
  })
})

describe('toFailure', () => {
  test('tells of a tree that overflows the stack where its block begins', () => {
    expect(failureOf(new RangeError('Maximum call stack size exceeded'))).toMatchObject({
      message: 'Unexpected nesting, expected lists, quotations and emphasis of a few levels',
      place: places.place(3, 3),
    })
  })

  test.each([
    ['a point', {offset: 4}, 5],
    ['a place', {start: {offset: 4}}, 5],
    ['a point above the block', {offset: 1}, 3],
    ['nothing', undefined, 3],
    ['no offset', {}, 3],
  ])('tells of MDX that does not compile, at the character that the parser names by %s', (_, place, offset) => {
    // Two empty lines stand for what is above the block, so that its first character is the third.
    expect(failureOf(Object.assign(new Error('x'), {reason: 'no', place}))).toEqual({
      code: 'page-syntax',
      severity: 'error',
      message: 'Unexpected MDX syntax, expected a page that compiles: no',
      path: 'a.mdx',
      place: places.place(offset, offset),
    })
  })

  test.each([new Error('call stack'), new RangeError('Invalid array length'), 'call stack', {reason: 'x'}])(
    'throws again what is a bug: %s',
    error => {
      let thrown: unknown
      try {
        failureOf(error)
      } catch (caught) {
        thrown = caught
      }
      expect(thrown).toBe(error)
    },
  )
})
