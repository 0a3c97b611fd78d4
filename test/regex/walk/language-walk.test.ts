import {describe, expect, test} from 'vitest'
import type {Language} from '../../../src/regex/index.ts'
import {type Machine, toMachine} from '../../../src/regex/walk/language-walk.ts'

const regex = (source: string, flags = ''): Language => ({source, flags})

/** How much it costs to walk along some strings. */
function toCost(machine: Machine, texts: readonly string[] = ['', 'a', 'ab', 'ba', 'bbb']): number {
  let units = 0
  const walk = machine.start(more => {
    units += more
  })
  for (const text of texts)
    [...text].reduce((stop, character) => walk.next(stop, character.codePointAt(0) ?? 0), walk.start)
  return units
}

describe('the automata of a language', () => {
  test.each<[Language, number]>([
    [regex('^a$'), 6],
    [regex('^(?:abc|de)$'), 5],
    [{values: ['abc', 'de']}, 5],
    [{values: []}, 0],
    [{length: [2, 5]}, 5],
    [{length: [2, Number.POSITIVE_INFINITY]}, 2],
    [{not: {values: ['abc']}}, 3],
    [{all: [{values: ['abc']}, {length: [0, 7]}]}, 10],
    [{any: [{values: ['abc']}, {length: [0, 7]}]}, 10],
    [{all: []}, 0],
  ])('of %j have %i states', (language, size) => {
    expect(toMachine(language).size).toBe(size)
  })

  test('are kept, with what was found, as long as they are small', () => {
    const language = regex('^[ab]*a[ab]b?$')
    const first = toCost(toMachine(language))
    expect(first).toBeGreaterThan(0)
    expect(toCost(toMachine(language))).toBe(0)
    expect(toCost(toMachine(regex('^[ab]*a[ab]b?$', 'u')))).toBeGreaterThan(0)
    // What is new costs what it costs, at the expense of who asks now.
    expect(toCost(toMachine(language), ['aab'])).toBeGreaterThan(0)
    expect(toCost(toMachine(language), ['aab'])).toBe(0)
  })

  test('are not kept where they have more than a thousand states', () => {
    const language = regex('^a{1001}')
    expect(toMachine(language)).not.toBe(toMachine(language))
    const small = regex('^a{900}')
    expect(toMachine(small)).toBe(toMachine(small))
  })

  test('are forgotten where a hundred others are known', () => {
    const language = regex('^forgotten?$')
    const machine = toMachine(language)
    for (let count = 0; count < 99; count++) toMachine(regex(`^a?b{${count}}$`))
    // All are forgotten at once, which may have been before this one was made.
    const kept = toMachine(language)
    for (let count = 0; count < 100; count++) toMachine(regex(`^a?c{${count}}$`))
    expect([kept, machine]).not.toContain(toMachine(language))
  })

  test('are walked anew where the last walk has grown', () => {
    const language = regex('^[ab]*a[ab]{9}$')
    const texts = Array.from({length: 512}, (_, index) =>
      (512 + index).toString(2).replace(/0/g, 'a').replace(/1/g, 'b'),
    )
    const machine = toMachine(language)
    const first = toCost(machine, texts)
    expect(first).toBeGreaterThan(1_000)
    expect(toCost(machine, texts)).toBe(first)
  })
})
