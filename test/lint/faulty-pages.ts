import fc from 'fast-check'

/** A page with faults that can be repaired, and the same page without them. */
export interface FaultyPage {
  readonly path: string
  readonly faulty: string
  readonly repaired: string
}

interface Pair {
  readonly faulty: string
  readonly repaired: string
}

/** What is no fault, though some of it looks like one, and so has to stay. */
const prose = [
  '',
  'Some *prose* &amp; `/code/`, <b>html</b> and a tab\t.',
  '# Heading ',
  '```\n<!--begin-validation-x-->/^a$/<!--end-validation-x-->/\n```',
  '<!-- a note -->',
  '* a list\n\n  1. in a list',
]

const characters: readonly Pair[] = [
  {faulty: '&#124;', repaired: '\\|'},
  {faulty: '&amp;', repaired: '&'},
  {faulty: '&#x65;', repaired: 'e'},
  {faulty: 'a', repaired: 'a'},
]

const pattern = (): fc.Arbitrary<Pair> =>
  fc
    .record({inside: fc.array(fc.constantFrom(...characters), {minLength: 1, maxLength: 4}), slashes: fc.boolean()})
    .map(({inside, slashes}) => {
      const join = (side: keyof Pair) => `^[${inside.map(pair => pair[side]).join('')}]$`
      return {faulty: slashes ? `/${join('faulty')}/` : join('faulty'), repaired: join('repaired')}
    })

/** The name's number keeps the names of a page apart. */
const row = (): fc.Arbitrary<(index: number) => Pair> =>
  fc
    .record({pattern: pattern(), misnamed: fc.boolean(), stray: fc.constantFrom('', '/', ' ;')})
    .map(({pattern, misnamed, stray}) => index => {
      const cells = (name: string, text: string) =>
        `|\`utm_${index}\`|<!--begin-validation-${name}-->${text}<!--end-validation-${name}-->`
      const name = `utm_${index}`
      return {
        faulty: `${cells(misnamed ? name.replace('_', '-') : name, pattern.faulty)}${stray}|`,
        repaired: `${cells(name, pattern.repaired)}${stray.replace(/\S/, '')}|`,
      }
    })

/** Pages made of prose and one table, with all line endings, with and without a byte order mark and a final newline. */
export const faultyPages = (): fc.Arbitrary<FaultyPage> =>
  fc
    .record({
      before: fc.array(fc.constantFrom(...prose)),
      rows: fc.array(row(), {minLength: 1, maxLength: 4}),
      after: fc.array(fc.constantFrom(...prose)),
      ending: fc.constantFrom('\n', '\r\n', '\r'),
      mark: fc.constantFrom('', '\uFEFF'),
      final: fc.constantFrom('', '\n'),
    })
    .map(({before, rows, after, ending, mark, final}) => {
      const pairs = rows.map((make, index) => make(index))
      const join = (side: keyof Pair) => {
        const lines = [...before, '', '|Name|Validation|', '|-|-|', ...pairs.map(pair => pair[side]), '', ...after]
        return `${mark}${lines.join('\n')}${final}`.replaceAll('\n', ending)
      }
      return {path: 'a.md', faulty: join('faulty'), repaired: join('repaired')}
    })
