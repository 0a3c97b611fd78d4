import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {toComment, toList, toUnion} from '../../src/generate/typescript/layout.ts'

const words = fc.array(fc.stringMatching(/^[a-z]{1,20}$/), {minLength: 1, maxLength: 60})

describe('toComment', () => {
  test('keeps every word, in lines of at most 120 columns', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('', '  '), (words, indent) => {
        const lines = toComment([words.join(' ')], indent)
        expect(lines.filter(line => line.length > 120)).toEqual([])
        expect(
          lines
            .join(' ')
            .split(/[\s*/]+/)
            .filter(Boolean),
        ).toEqual(words)
      }),
    )
  })

  test('stands on one line where it fits', () => {
    expect(toComment(['Short.'])).toEqual(['/** Short. */'])
  })

  test('parts paragraphs by an empty line and leaves out what is empty', () => {
    expect(toComment(['One.', '', 'Two.'])).toEqual(['/**', ' * One.', ' *', ' * Two.', ' */'])
    expect(toComment([''])).toEqual([])
  })

  test('starts no tag', () => {
    expect(toComment(['@deprecated {@link x} a@b'])).toEqual(['/** \\@deprecated {\\@link x} a@b */'])
  })
})

test('a list or a union that is too long for one line has one item a line', () => {
  const items = ['a', 'b'].map(letter => letter.repeat(70))
  expect(toList('  {', items, '},')).toEqual(['  {', `    ${items[0]},`, `    ${items[1]},`, '  },'])
  expect(toUnion('type A =', items)).toEqual(['type A =', `  | '${items[0]}'`, `  | '${items[1]}'`])
  expect(toUnion('type A =', [])).toEqual(['type A = never'])
})
