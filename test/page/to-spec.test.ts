import {describe, expect, test} from 'vitest'
import {toDescribed} from '../../src/page/described.ts'
import {toSpec} from '../../src/page/index.ts'
import {sha256} from '../../src/spec/index.ts'
import {pageOf, tableOf, zoneOf} from '../support/pages.ts'

const specOf = (text: string) => toSpec(pageOf(text))

test('a spec keeps what its zones say apart by their kinds, and has the hash of the page', () => {
  const zone = (kind: string) => `<!--begin-${kind}-${kind}.a-->\`x\`<!--end-${kind}-${kind}.a-->`
  const text = `x ${['validation', 'answer', 'condition', 'requirement'].map(zone).join(' and ')}`
  const {parameters, answer, conditions, requirements, sha256: hash} = specOf(text)
  expect(parameters.map(({name}) => name)).toEqual(['validation.a'])
  expect(answer.map(({name}) => name)).toEqual(['answer.a'])
  expect(conditions.map(({parameter}) => parameter)).toEqual(['condition.a'])
  expect(requirements.map(({id}) => id)).toEqual(['requirement.a'])
  expect(hash).toBe(sha256(text))
})

describe('a parameter', () => {
  test('has the name of its row, its description without Markdown, and the code spans of its examples', () => {
    const text = `|Name|Description|Example Values|Validation regex|\n|-|-|-|-|\n|\`a\`|Some *kind* of [x](y)|\`1\`, or \`2\`|${zoneOf('A', '`^a$`')}|\n`
    expect(specOf(text).parameters).toMatchObject([
      {name: 'a', description: 'Some kind of x', examples: ['1', '2'], pattern: {source: '^a$', flags: ''}},
    ])
  })

  test('is read from a table whose columns stand in another order', () => {
    const text = `|Validation regex|Parameter|Meaning|\n|-|-|-|\n|${zoneOf('a', '^a$')}|a|Means a|\n`
    expect(specOf(text).parameters).toMatchObject([{name: 'a', description: 'Means a', pattern: {source: '^a$'}}])
  })

  test('is read from the columns that have these titles, not from those that only hold the words', () => {
    const decoys = ['Nicknames', 'Named', 'No description', 'Counterexamples', 'Subtype']
    const titles = ['Name', 'Description', 'Examples', 'Validation regex']
    const cells = ['`a`', 'Means a', '`1`', zoneOf('a', '^[0-9]$')]
    const row = (texts: readonly string[]) => `|${texts.join('|')}|\n`
    const text = row([...decoys, ...titles]) + row([...decoys, ...titles].map(() => '-')) + row([...decoys, ...cells])
    expect(specOf(text).parameters).toMatchObject([{name: 'a', description: 'Means a', examples: ['1']}])
  })

  test('has a description without the space before a comment', () => {
    const text = '|Name|Description|Pattern|\n|-|-|-|\n|a|Means a <!--docparity-allow x-->|^a$|\n'
    expect(specOf(text).parameters).toMatchObject([{description: 'Means a'}])
  })

  test('has neither a description nor examples where there is no column of them', () => {
    expect(specOf(tableOf(['a', '']))).toMatchObject({parameters: [{name: 'a', description: '', examples: []}]})
  })

  test('has a name', () => {
    const rows = `||${zoneOf('a', '^a$')}|\n|\n|\`b\`|${zoneOf('b', '^b$')}|\n`
    expect(specOf(`|Name|Validation regex|\n|-|-|\n${rows}`).parameters.map(({name}) => name)).toEqual(['b', 'a'])
    expect(toDescribed(pageOf('|Validation regex|Name|\n|-|-|\n|x|\n'))).toEqual([])
  })

  test.each([
    ['Name', 'Validation regex', 1],
    ['Names', 'Its pattern', 1],
    ['Parameters', 'RegExp', 1],
    ['Query parameter', 'Validation', 1],
    ['Nickname', 'Validation regex', 0],
    ['Named', 'Validation regex', 0],
    ['Query', 'Validation regex', 0],
    ['Name', 'Patterns', 0],
  ])('is in a table of the titles %s and %s, without any zone: %i', (name, pattern, count) => {
    expect(specOf(`|${name}|${pattern}|\n|-|-|\n|a|b|\n`).parameters).toHaveLength(count)
  })

  test('without a zone in its row has no pattern', () => {
    expect(
      specOf(tableOf(['a', ''], ['b', zoneOf('b', '^b$')])).parameters.map(({name, pattern}) => [
        name,
        pattern?.source,
      ]),
    ).toEqual([
      ['a', undefined],
      ['b', '^b$'],
    ])
  })

  test('is seen in a table that holds no zone at all, by its header', () => {
    expect(specOf(tableOf(['a', ''])).parameters.map(({name}) => name)).toEqual(['a'])
  })

  test('has the first zone of its cell, and the second describes another', () => {
    const text = tableOf(['a', `${zoneOf('a', '^a$')} or ${zoneOf('b', '^b$')}`])
    expect(specOf(text).parameters.map(({name, pattern}) => [name, pattern?.source])).toEqual([
      ['a', '^a$'],
      ['b', '^b$'],
    ])
  })

  test('may be described by a zone outside of any table', () => {
    expect(specOf(`x ${zoneOf('a', '^a$')}`).parameters).toMatchObject([
      {name: 'a', description: '', examples: [], pattern: {source: '^a$'}},
    ])
  })

  test('is taken once, the first time', () => {
    expect(specOf(tableOf(['a', zoneOf('a', '1')], ['a', ''])).parameters).toMatchObject([
      {name: 'a', pattern: {source: '1'}},
    ])
  })

  test('is nothing that another table lists', () => {
    const text = '|Name|Colour|\n|-|-|\n|`a`|red|\n'
    expect(specOf(text).parameters).toEqual([])
    expect(toDescribed(pageOf(text))).toEqual([])
  })

  test('of a finite pattern has all its values', () => {
    expect(specOf(tableOf(['a', zoneOf('a', '`^(email\\|other)$`')])).parameters).toMatchObject([
      {values: ['email', 'other']},
    ])
  })

  test('has the values that a condition names beside its pattern', () => {
    const text = `${tableOf(['a', zoneOf('a', '^[0-9]+$')])}\nx <!--begin-condition-b-->if \`a=x\` and \`a=1\`<!--end-condition-b-->`
    expect(specOf(text).parameters).toMatchObject([{name: 'a', values: ['x']}])
  })

  test('has no values where the pattern accepts any number of them and no condition names one of its own', () => {
    const text = `${tableOf(['a', zoneOf('a', '^[0-9]+$')])}\nx <!--begin-condition-b-->if \`c=x\`, \`a=1\`<!--end-condition-b-->`
    expect(specOf(text).parameters.map(({values}) => values)).toEqual([undefined])
  })

  test('with a pattern that is no regular expression is kept, without values', () => {
    const text = `${tableOf(['a', zoneOf('a', '^(')])}\nx <!--begin-condition-b-->if \`a=x\`<!--end-condition-b-->`
    expect(specOf(text).parameters).toMatchObject([{pattern: {source: '^('}, values: undefined}])
  })

  test('without a pattern, or with an empty zone, has no word of one', () => {
    const {parameters} = specOf(tableOf(['a', ''], ['b', zoneOf('b', '')]))
    expect(parameters.map(Object.keys)).toEqual(Array(2).fill(['name', 'description', 'examples', 'place']))
  })
})

describe('the answer', () => {
  test('has the fields of a table with answer zones', () => {
    const text =
      '|Name|Type|Description|Validation regex|\n|-|-|-|-|\n|`id`|string|The id|<!--begin-answer-id-->^a$<!--end-answer-id-->|\n|`x`|number|||\n'
    expect(specOf(text).answer).toMatchObject([
      {name: 'id', type: 'string', description: 'The id', pattern: {source: '^a$'}},
      {name: 'x', type: 'number'},
    ])
    expect(specOf(text).parameters).toEqual([])
  })

  test('has a type in the column of that title, and none where there is no such column', () => {
    const row = (...cells: readonly string[]) => `|${cells.join('|')}|\n`
    const zone = '<!--begin-answer-a-->^a$<!--end-answer-a-->'
    const typeOf = (text: string) => specOf(text).answer.map(({type}) => type)
    expect(typeOf(row('Name', 'Subtype', 'Type', 'x') + row('-', '-', '-', '-') + row('a', 'b', 'c', zone))).toEqual([
      'c',
    ])
    expect(typeOf(row('Name', 'x') + row('-', '-') + row('a', zone))).toEqual([''])
  })

  test('has a field that a zone outside of any table describes', () => {
    const spec = specOf('x <!--begin-answer-id-->^a$<!--end-answer-id-->')
    expect(spec).toMatchObject({parameters: [], answer: [{name: 'id', type: '', description: ''}]})
  })
})

describe('a condition', () => {
  test('demands the values in its code spans when the pairs in them hold', () => {
    const text = 'x <!--begin-condition-c-->one of `1` or `a b=2` if `sort=sync` and `t=`<!--end-condition-c-->'
    expect(specOf(text).conditions).toMatchObject([
      {
        parameter: 'c',
        values: ['1', 'a b=2'],
        when: [
          {parameter: 'sort', value: 'sync'},
          {parameter: 't', value: ''},
        ],
      },
    ])
  })
})

describe('a requirement', () => {
  test('of several paragraphs or items has a space between them', () => {
    const page = (text: string) => `<!--begin-requirement-a.b-->\n${text}\n<!--end-requirement-a.b-->`
    for (const text of ['It must.\n\nIt should.', '- It must.\n- It should.', 'It must.\r\n\r\n> It\n> should.'])
      expect(specOf(page(text)).requirements.map(({text}) => text)).toEqual(['It must. It should.'])
  })

  test.each([
    ['It **must** be so.', 'must', 'It must be so.'],
    ['It is required\n  to be `x`.', 'must', 'It is required to be x.'],
    ['It should, and may.', 'should', 'It should, and may.'],
    ['It   may\n\tbe.', 'may', 'It may be.'],
    ['It is so.', 'must', 'It is so.'],
  ])('has the level of its strongest word: %s', (sentence, level, text) => {
    const page = `A <!--begin-requirement-a.b-->${sentence}<!--end-requirement-a.b-->`
    expect(specOf(page).requirements).toMatchObject([{id: 'a.b', level, text}])
  })
})
