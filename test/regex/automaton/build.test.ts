import {describe, expect, test} from 'vitest'
import type {Automaton, State} from '../../../src/regex/automaton/automaton.ts'
import {toAutomaton} from '../../../src/regex/automaton/build.ts'
import type {Characters} from '../../../src/regex/automaton/characters.ts'

const toSign = (code: number) => (code > 0x20 && code < 0x7f ? String.fromCharCode(code) : code.toString(16))
const toSet = (characters: Characters) =>
  characters.map(([first, last]) => [...new Set([first, last])].map(toSign).join('-')).join('')

/** `a→0` reads, `(1,2)` jumps, `4|27→0` guards by what stands before and after, and `look 0→1` looks around. */
function toWord(state: State): string {
  if (state.kind === 'read') return `${toSet(state.characters)}→${state.to}`
  if (state.kind === 'jump') return `(${state.to})`
  if (state.kind === 'guard') return `${state.guard.before}|${state.guard.after}→${state.to}`
  return state.kind === 'look' ? `look ${state.look}→${state.to}` : state.kind
}

/** All states in their order, the number of the first one to go to, and the looks. */
const show = ({states, start, looks}: Automaton): string =>
  [
    ...states.map(toWord),
    `from ${start}`,
    ...looks.map(({isAhead, isNegated, automaton}) => {
      const kind = `${isNegated ? 'not ' : ''}${isAhead ? 'ahead' : 'behind'}`
      return `${kind} {${show(automaton)}}`
    }),
  ].join(' ')

describe('the automaton of a language', () => {
  test.each([
    ['', 'y', 'end from 0'],
    ['a', 'y', 'end a→0 from 1'],
    ['a', '', 'end a→0 (1,3) 0-ffff→2 from 2'],
    ['a', 'u', 'end a→0 (1,3) 0-10ffff→2 from 2'],
    ['', '', 'end (0,2) 0-ffff→1 from 1'],
    ['ab', 'y', 'end b→0 a→1 from 2'],
    ['[]', 'y', 'end →0 from 1'],
    ['(a)(?:b)', 'y', 'end b→0 a→1 from 2'],
    // Alternatives share how they begin, and are one set where they are one character.
    ['a|b', 'y', 'end a→0 b→0 a-b→0 from 3'],
    ['a|a|b', 'y', 'end a→0 b→0 a-b→0 from 3'],
    ['ab|ac', 'y', 'end b→0 c→0 b-c→0 a→3 from 4'],
    ['ab|cd|ae', 'y', 'end b→0 e→0 be→0 a→3 d→0 c→5 (4,6) from 7'],
    ['|a', 'y', 'end a→0 (0,1) from 2'],
    ['ab|a', 'y', 'end b→0 (1,0) a→2 from 3'],
    ['a*', 'y', 'end (2,0) a→1 from 1'],
    ['a+', 'y', 'end (2,0) a→1 from 2'],
    ['a?', 'y', 'end a→0 (1,0) from 2'],
    ['a{2}', 'y', 'end a→0 a→1 from 2'],
    ['a{2,3}', 'y', 'end a→0 (1,0) a→2 a→3 from 4'],
    ['a{0}', 'y', 'end from 0'],
    // What may be left out leads on, and over all that comes behind it.
    ['(?:a?){2}', 'y', 'end a→0 (1,0) a→2 (3,2) (3,0) from 5'],
    ['(?:a*){2}', 'y', 'end (2,0) a→1 (2,0) (5,3) a→4 (5,0) from 6'],
    ['(?:){9007199254740991}', 'y', 'end from 0'],
    ['^a$', 'y', 'end 31|1→0 a→1 1|31→2 from 3'],
    ['^a$', 'my', 'end 31|3→0 a→1 3|31→2 from 3'],
    ['\\b', 'y', 'end 4|27→0 27|4→0 (1,2) from 3'],
    ['\\b', 'iy', 'end 4|27→0 27|4→0 (1,2) from 3'],
    ['\\b', 'uy', 'end 4|27→0 27|4→0 (1,2) from 3'],
    ['\\b', 'iuy', 'end 12|19→0 19|12→0 (1,2) from 3'],
    ['(?:(?=a)b){2}', 'y', 'end b→0 look 0→1 b→2 look 0→3 from 4 ahead {end a→0 from 1}'],
    ['(?!a)', 'y', 'end look 0→0 from 1 not ahead {end a→0 from 1}'],
    ['(?<=a)', 'y', 'end look 0→0 from 1 behind {mark a→0 (1,3) 0-ffff→2 from 2}'],
    ['(?<=\\B)', 'uy', 'end look 0→0 from 1 behind {mark 4|4→0 27|27→0 (1,2) (3,5) 0-10ffff→4 from 4}'],
    ['(?!a|b)', 'y', 'end look 0→0 from 1 not ahead {end a→0 b→0 a-b→0 from 3}'],
    ['(?=(?!a)b)', 'y', 'end look 0→0 from 1 ahead {end b→0 look 0→1 from 2 not ahead {end a→0 from 1}}'],
    ['.', 'sy', 'end 0-ffff→0 from 1'],
    ['.', 'y', 'end 0-9b-ce-2027202a-ffff→0 from 1'],
  ])('of /%s/%s is built from its end: %s', (source, flags, expected) => {
    expect(show(toAutomaton({source, flags}))).toBe(expected)
  })

  test('reads what is two units long in a search between its halves, where the pattern holds there', () => {
    expect(show(toAutomaton({source: '', flags: 'u'}))).toBe('end (0,2,3) 0-10ffff→1 10000-10ffff→0 from 1')
    expect(show(toAutomaton({source: '', flags: 'uy'}))).toBe('end from 0')
  })

  test.each([
    ['', true],
    ['i', true],
    ['u', false],
    ['v', false],
  ])('reads code units under “%s”: %s', (flags, readsUnits) => {
    expect(toAutomaton({source: 'a', flags}).readsUnits).toBe(readsUnits)
  })
})

describe('an automaton whose ways have an order', () => {
  test.each([
    ['a|b', 'end a→0 b→0 (1,2) from 3'],
    ['a|a', 'end a→0 (1,1) from 2'],
    ['ab|ac', 'end b→0 a→1 c→0 a→3 (2,4) from 5'],
    ['a{1,2}', 'end a→0 (1,0) a→2 from 3'],
    ['(?:a?){2}', 'end a→0 (1,0) a→2 (3,2) from 4'],
    ['(?:a?){0,1}', 'end a→0 (1,0) (2,0) from 3'],
    ['(?=a|b)', 'end look 0→0 from 1 ahead {end a→0 b→0 (1,2) from 3}'],
  ])('keeps all ways of %s: %s', (source, expected) => {
    for (const purpose of ['order', 'engine'] as const)
      expect(show(toAutomaton({source, flags: 'y'}, purpose))).toBe(expected)
  })
})

describe('a back-reference', () => {
  test.each([
    ['(a|b)\\1', 'end a→0 b→0 (1,2) (0,3) a→4 b→4 (5,6) from 7'],
    ['(?<n>a)\\k<n>', 'end a→0 (0,1) a→2 from 3'],
    ['(a)b\\1', 'end a→0 (0,1) b→2 a→3 from 4'],
    // A group that has taken nothing yet.
    ['(a\\1)', 'end a→0 from 1'],
    ['\\1(a)', 'end a→0 from 1'],
  ])('may repeat what its group takes, for those who go the ways of an engine: %s is %s', (source, expected) => {
    expect(show(toAutomaton({source, flags: 'y'}, 'engine'))).toBe(expected)
  })

  test('makes a language irregular', () => {
    const reason = 'the back-reference `\\1` makes the language irregular'
    for (const purpose of ['language', 'order'] as const)
      expect(() => toAutomaton({source: '(a)\\1', flags: ''}, purpose)).toThrow(reason)
  })
})
