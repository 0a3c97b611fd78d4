import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readCitations} from '../../src/trace/index.ts'

const read = (text: string, path = 'src/a.ts') => readCitations({path, text})
const idsOf = (text: string, path?: string) => read(text, path).citations.map(({kind, id}) => `${kind} ${id}`)

describe('a citation', () => {
  test.each([
    '// implements flow.id',
    '/// implements flow.id',
    '  //implements flow.id',
    '# implements flow.id',
    '/* implements flow.id */',
    '/** implements flow.id */',
    ' * implements flow.id',
    '-- implements flow.id',
    '<!-- implements flow.id -->',
    '{/* implements flow.id */}',
    '<p><!-- implements flow.id --></p>',
    'const a = 1 // implements flow.id',
    "say('a') // implements flow.id",
    '// implements: flow.id',
    '// implements flow.id\r',
  ])('is read from %j', line => {
    expect(idsOf(line)).toEqual(['implementation flow.id'])
  })

  test('has one of four kinds, and its exception or todo a reason', () => {
    const lines = [
      '// implements a.b',
      '// tests a.b',
      '// exception a.b because of them',
      '// todo a.b because it is new',
      '// exception a.b',
      '// exception a.b because ',
      '/* exception a.b because of them */',
    ]
    expect(read(lines.join('\n')).citations.map(({kind, reason}) => [kind, reason])).toEqual([
      ['implementation', ''],
      ['test', ''],
      ['exception', 'of them'],
      ['todo', 'it is new'],
      ['exception', ''],
      ['exception', ''],
      ['exception', 'of them'],
    ])
  })

  test('may name several requirements, each with its own place', () => {
    const {citations} = read('\n  // tests a.b , c.d,e.f')
    expect(citations.map(({id, place: {start, end}}) => [id, start.line, start.column, end.column])).toEqual([
      ['a.b', 2, 12, 15],
      ['c.d', 2, 18, 21],
      ['e.f', 2, 22, 25],
    ])
  })

  test.each([
    "const text = '// implements flow.id'",
    'const text = "a // implements flow.id"',
    'const text = ` // implements flow.id`',
    "  '// implements flow.id',",
    'https://implements flow.id',
    'implements flow.id',
    'class A implements flow.id {}',
    '// it implements flow.id',
    '// Implementing flow.id',
    '// todo',
  ])('is not read from %j', line => {
    expect(read(line)).toEqual({citations: [], unreadable: []})
  })

  test.each([
    ['// Implements flow.id', 'one of implements, tests, exception, todo, in lower case'],
    ['// implemented flow.id', 'one of implements, tests, exception, todo, in lower case'],
    ['// TODO flow.id', 'one of implements, tests, exception, todo, in lower case'],
    ['// tests flow.id and more', 'ids alone, with commas between them'],
    ['// tests flow.id,', 'ids alone, with commas between them'],
    ['// tests flow.id flow.time', 'ids alone, with commas between them'],
    ['// tests flow.id because I say so', 'no reason'],
    ['// tests flow.*', 'each id in full'],
  ])('is unreadable as %j', (line, expected) => {
    const {citations, unreadable} = read(line)
    expect(citations).toEqual([])
    expect(unreadable).toMatchObject([{text: line.slice(3), expected, place: {start: {column: 4}}}])
  })

  test('stands where its id stands, whatever is around it', () => {
    const id = fc.stringMatching(/^[a-z]{1,5}(\.[a-z_-]{1,5}){1,3}$/)
    const line = fc.oneof(fc.constantFrom('', 'code()', "'", '/* open', '\u2028', '// tests nothing'), fc.string())
    fc.assert(
      fc.property(fc.array(line), id, fc.array(line), fc.constantFrom('\n', '\r\n'), (before, id, after, end) => {
        const text = [...before, `// tests ${id}`, ...after].join(end)
        const found = read(text).citations.filter(citation => citation.id === id)
        expect(found.map(({place: {start, end}}) => text.slice(start.offset, end.offset))).toContain(id)
      }),
    )
  })

  test('is looked for in any text without a throw', () => {
    const piece = fc.constantFrom(
      '//',
      '/*',
      '*/',
      '<!--',
      '-->',
      ' ',
      '\n',
      'tests',
      'todo',
      'a.b',
      ',',
      'because',
      '`',
    )
    fc.assert(
      fc.property(
        fc.array(piece).map(pieces => pieces.join('')),
        text => {
          for (const {id, place} of read(text).citations)
            expect(text.slice(place.start.offset, place.end.offset)).toBe(id)
        },
      ),
    )
  })
})

describe('the field `requirement` of a plug-in', () => {
  test.each([
    ['src/cases/status.ts', ['test flow.id']],
    ['cases/status.ts', ['test flow.id']],
    ['src/rules/status.ts', ['implementation flow.id']],
    ['src/cases/deep/status.ts', []],
    ['src/cases.ts', []],
    ['src/status.ts', []],
  ])('of %s is %j', (path, expected) => {
    expect(idsOf("define({id: 'a', requirement: 'flow.id'})", path)).toEqual(expected)
  })

  test('is a text in any quotes, or names all zones of a kind', () => {
    const text =
      'requirement: "a.b",\nrequirement: `c.d`,\n  requirement: \'validation.*\',\n{...one, requirement: `e.${name}`}'
    expect(idsOf(text, 'cases/a.ts')).toEqual(['test a.b', 'test c.d', 'test validation.*'])
    expect(idsOf("other.requirement: 'a.b'\nrequirements: 'a.b'\nrequirement: id", 'cases/a.ts')).toEqual([])
  })
})
