import {describe, expect, test} from 'vitest'
import {skipFrontMatter} from '../../../src/page/markdown/front-matter.ts'

describe('skipFrontMatter', () => {
  test.each([
    '',
    '\uFEFF',
    '---\n---\n',
    '---\r---\r',
    '---\r\na: b\r\n---\r\n',
    '---\ra: b\r---\r',
    '--- \t\na: b\n--- \t\n',
    '\uFEFF---\na: ---\n ---\n---\n',
    '---\na: b\n\n---\n',
  ])('ends behind it: %j', frontMatter => {
    for (const rest of ['', 'a\n---\n', ' \n---\na\n---\n'])
      expect(skipFrontMatter(frontMatter + rest)).toBe(frontMatter.length)
  })

  test('ends with the text, where its last line does not', () => {
    expect(skipFrontMatter('---\na: b\n---')).toBe(12)
  })

  test.each(['a\n---\nb\n---\n', '---a\nb\n---\n', '---\na\n---b\n', '----\na\n---\n', ' ---\na\n---\n', '---\na\n'])(
    'skips nothing where there is none: %j',
    text => {
      expect(skipFrontMatter(text)).toBe(0)
    },
  )
})
