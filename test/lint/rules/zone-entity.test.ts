import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fixPage} from '../../../src/lint/index.ts'
import {zoneEntity} from '../../../src/lint/rules/zone-entity.ts'
import {readPage} from '../../../src/page/index.ts'
import {lint} from '../read.ts'

const pageOf = (pattern: string) => ({
  path: 'a.md',
  text: `|Name|Validation|\n|-|-|\n|\`a\`|<!--begin-validation-a-->${pattern}<!--end-validation-a-->|\n`,
})
const renderedOf = (source: {path: string; text: string}) => readPage(source).zones.map(({rendered}) => rendered)
const found = (source: {path: string; text: string}) => lint([source], {rules: [zoneEntity]})
const fix = (pattern: string) => fixPage(pageOf(pattern), found).source.text

/** References of all kinds, and what can become one when the character before it is written. */
const pieces = fc.oneof(
  fc.integer({min: 0x20, max: 0x24f}).map(code => `&#${code};`),
  fc.integer({min: 0x20, max: 0x7e}).map(code => `&#x${code.toString(16)};`),
  fc.constantFrom(
    '&amp;',
    '&lt;',
    '&verbar;',
    '&lowbar;',
    '&copy;',
    '&NotEqualTilde;',
    '&nonsense;',
    '&',
    '#38;',
    'amp;',
  ),
  fc.constantFrom('a', '[a-z]', '\\|', '\\', '_', '*', '.', '<', '(b)', '!', ';'),
)

describe('zone-entity', () => {
  test('writes no character that would change what a reader of the page sees', () => {
    fc.assert(
      fc.property(fc.array(pieces, {minLength: 1, maxLength: 6}), parts => {
        const source = pageOf(`^${parts.join('')}$`)
        expect(renderedOf(fixPage(source, found).source)).toEqual(renderedOf(source))
      }),
      {numRuns: 300},
    )
  })

  test('leaves nothing to say of references to letters and digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,9}$/), letters => {
        const references = [...letters].map(letter => `&#${letter.codePointAt(0)};`).join('')
        expect(fix(references)).toBe(pageOf(letters).text)
      }),
    )
  })

  test.each(['&nonsense;', '&;', '&#;', '&#xg;', '&amp', '& amp;'])(
    'says nothing of %s, which is no reference',
    text => {
      expect(found(pageOf(`^${text}$`))).toEqual([])
    },
  )

  test.each(['&nbsp;', '&copy;', '&#8203;', '&#0;', '&#x110000;'])('says what to do about %s, but leaves it', text => {
    expect(found(pageOf(`^${text}$`)).map(({message, edits}) => [message, edits])).toEqual([
      [`Unexpected \`${text}\`, expected the character itself or an escape such as \`\\u00a0\``, undefined],
    ])
  })
})
