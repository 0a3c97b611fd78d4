import {describe, expect, test} from 'vitest'
import {pageOf} from '../support/pages.ts'

const unreadable = (text: string) => pageOf(`x ${text}`).unreadable.map(({reason}) => reason)
const covered = (text: string) => pageOf(text).suppressions.map(({first, last}) => [first, last])

describe('a marker', () => {
  test('may have spaces inside its comment', () => {
    expect(pageOf('x <!-- begin-validation-a -->1<!-- end-validation-a -->').zones).toMatchObject([
      {name: 'a', text: '1'},
    ])
  })

  test('may have any name without a space', () => {
    const names = ['utm-source', '__proto__', 'class', '*/', '</script>', '😀', 'a.b'].filter(
      name => !name.includes('>'),
    )
    for (const name of names) expect(pageOf(`x <!--begin-validation-${name}-->`).markers).toMatchObject([{name}])
  })

  test.each([
    ['<!--begin-validaton-a-->', 'expected one of the kinds validation, answer, condition, requirement'],
    ['<!--begin-Validation-a-->', 'expected one of the kinds validation, answer, condition, requirement'],
    ['<!--begin-validation-->', 'expected a name after the kind'],
    ['<!--begin-validation- -->', 'expected a name after the kind'],
    ['<!--begin-validation-a b-->', 'expected `-` and a name without spaces'],
    ['<!--begin validation a-->', 'expected `-` and a name without spaces'],
    ['<!--end_validation_a-->', 'expected `-` and a name without spaces'],
  ])('that cannot be read is told: %s', (text, reason) => {
    expect(unreadable(text)).toEqual([reason])
  })

  test.each(['<!-- end-user licence -->', '<!--begin-include-a-->', '<!-- the beginning -->'])(
    'is not every comment: %s',
    text => {
      expect(unreadable(text)).toEqual([])
      expect(pageOf(`x ${text}`).markers).toEqual([])
    },
  )
})

describe('a suppression', () => {
  test('has a rule and a reason', () => {
    const page = pageOf('x <!-- docparity-allow pattern-anchored because a prefix is enough -->')
    expect(page.suppressions).toMatchObject([{rule: 'pattern-anchored', reason: 'a prefix is enough'}])
  })

  test.each([
    ['<!--docparity-allow-->', '', ''],
    ['<!--docparity-allow x-->', 'x', ''],
    ['<!--docparity-allow x because-->', 'x', ''],
  ])('is read without what it lacks: %s', (text, rule, reason) => {
    expect(pageOf(`x ${text}`).suppressions).toMatchObject([{rule, reason}])
  })

  test.each([
    ['in a line covers that line', 'a\nb <!--docparity-allow x because y--> c\nd', [2, 2]],
    ['alone on a line covers the block after it', '<!--docparity-allow x because y-->\na\nb\n\nc', [2, 3]],
    ['reaches over blank lines to its block', '<!--docparity-allow x because y-->\n\na\nb\n\nc', [2, 4]],
    ['at the end of the page covers nothing that is there', 'a\n\n<!--docparity-allow x because y-->', [4, 4]],
  ])('%s', (_, text, lines) => {
    expect(covered(text)).toEqual([lines])
  })

  test('in code is text', () => {
    expect(covered('```\n<!--docparity-allow x because y-->\n```\n')).toEqual([])
  })
})
