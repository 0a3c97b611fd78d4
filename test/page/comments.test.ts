import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {pageOf, zoneOf} from '../support/pages.ts'

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
    ['<!--begin-validation-a--^a$<!--end-validation-a-->', 'expected `-->` after the name'],
  ])('that cannot be read is told: %s', (text, reason) => {
    expect(unreadable(text)).toEqual([reason])
  })

  test.each([
    '<!-- end-user licence -->',
    '<!--begin-include-a-->',
    '<!-- the beginning -->',
    '<!-- see begin-validation-a -->',
    '<!-- see docparity-allow a -->',
    '<!--docparity-allowed a-->',
  ])('is not every comment: %s', text => {
    // Where there is a marker, all comments beside it are read.
    const page = pageOf(`x ${zoneOf('x', '^x$')} ${text}`)
    expect(page).toMatchObject({markers: [{name: 'x'}, {name: 'x'}], unreadable: [], suppressions: []})
    expect(pageOf(`x ${text}`)).toMatchObject({markers: [], unreadable: [], suppressions: []})
  })

  test('that cannot be read is shown without the spaces around it', () => {
    expect(pageOf('x <!--\n begin-validation-a b -->')).toMatchObject({unreadable: [{text: 'begin-validation-a b'}]})
  })
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
    ['<!--docparity-allow x for a reason-->', 'x', ''],
    ['<!--docparity-allow x, y because of z-->', 'x,', ''],
    ['<!--\n docparity-allow \n x \n because \n y\nz -->', 'x', 'y\nz'],
  ])('is read without what it lacks: %s', (text, rule, reason) => {
    expect(pageOf(`x ${text}`).suppressions).toMatchObject([{rule, reason}])
  })

  test.each([
    ['in a line covers that line', 'a\nb <!--docparity-allow x because y--> c\nd', [2, 2]],
    ['alone on a line covers the block after it', '<!--docparity-allow x because y-->\na\nb\n\nc', [2, 3]],
    ['reaches over blank lines to its block', '<!--docparity-allow x because y-->\n\na\nb\n\nc', [2, 4]],
    ['alone behind a byte order mark', '\uFEFF<!--docparity-allow x because y-->\na', [2, 2]],
    ['alone on a line of a quotation', '> <!--docparity-allow x because y-->\n> a\n> b\n>\n> c', [2, 3]],
    ['of several lines', '<!--docparity-allow x\nbecause y-->\r\n\r\na\r\nb', [3, 5]],
    ['at the end of the page covers nothing that is there', 'a\n\n<!--docparity-allow x because y-->', [4, 4]],
  ])('%s', (_, text, lines) => {
    expect(covered(text)).toEqual([lines])
  })

  test('covers its own line, or where it is alone the block below, whatever stands around it', () => {
    const blank = /^[\s>]*$/
    const around = fc.array(fc.constantFrom('', 'a', '> b', '>', '> '), {maxLength: 5})
    const ends = fc.constantFrom('', '  ', ' x')
    fc.assert(
      fc.property(
        around,
        fc.constantFrom('', '> ', 'x ', '> x '),
        ends,
        around,
        fc.constantFrom('\n', '\r\n', '\r'),
        (above, before, after, below, ending) => {
          const text = [...above, `${before}<!--docparity-allow x because y-->${after}`, ...below].join(ending)
          const line = above.length + 1
          const start = below.findIndex(other => !blank.test(other))
          const length = below.slice(start).findIndex(other => blank.test(other))
          const last = start < 0 || length < 0 ? line + Math.max(1, below.length) : line + start + length
          const isAlone = blank.test(before) && blank.test(after)
          expect(covered(text), JSON.stringify(text)).toEqual([isAlone ? [line + 1, last] : [line, line]])
        },
      ),
    )
  })

  test('above thousands of others covers the block after them too', () => {
    const lines = Array.from({length: 5_000}, () => '<!--docparity-allow x because y-->\n')
    expect(covered(`${lines.join('')}a`).every(([, last]) => last === 5_001)).toBe(true)
  })

  test('in code is text', () => {
    expect(covered('```\n<!--docparity-allow x because y-->\n```\n')).toEqual([])
  })
})
