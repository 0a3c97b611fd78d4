import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Language, type Vector, vectors} from '../../../src/regex/index.ts'
import {toMachine} from '../../../src/regex/vectors/machine.ts'
import {type Model, minimise} from '../../../src/regex/vectors/minimise.ts'
import {toAccepts} from '../../../src/regex/vectors/run.ts'
import {toLanguageWalk} from '../../../src/regex/walk/language-walk.ts'
import {patterns} from '../../support/patterns.ts'

const toModel = (language: Language): Model => minimise(toMachine(toLanguageWalk(language)))

/** An automaton that judges values: state 0 is its start. */
type Judge = Pick<Model, 'symbols' | 'accepts' | 'next' | 'faces'>

/** Whether two automata over the same symbols accept the same strings, by a walk through both. */
function isSame(left: Judge, right: Judge): boolean {
  const pairs = new Map<string, readonly [number, number]>([['0,0', [0, 0]]])
  for (const [l, r] of pairs.values()) {
    if (left.accepts[l] !== right.accepts[r]) return false
    for (const [symbol, to] of (left.next[l] ?? []).entries()) {
      const pair = [to, right.next[r]?.[symbol] ?? 0] as const
      pairs.set(pair.join(), pairs.get(pair.join()) ?? pair)
    }
  }
  return true
}

const isFound = (judge: Judge, all: readonly Vector[]) => {
  const accept = toAccepts(judge)
  return all.some(({value, expected}) => accept(value) !== (expected === 'accept'))
}

interface Edit {
  readonly state: number
  /** A symbol that leads elsewhere, or none: then the state accepts where it did not. */
  readonly symbol: number | undefined
  readonly to: number
}

const edits = ({accepts, symbols}: Model): fc.Arbitrary<readonly Edit[]> => {
  const state = fc.nat(accepts.length - 1)
  const symbol = fc.option(fc.nat(symbols.length - 1), {nil: undefined, freq: 10})
  return fc.array(fc.record({state, symbol, to: state}), {minLength: 1, maxLength: 3})
}

const apply = (model: Judge, {state, symbol, to}: Edit): Judge =>
  symbol === undefined
    ? {...model, accepts: model.accepts.map((accepting, index) => (index === state) !== accepting)}
    : {...model, next: model.next.map((row, index) => (index === state ? row.with(symbol, to) : row))}

describe('an automaton with no more states than the language has', () => {
  test.each(['^engage$', '^[0-9a-f]{8}$', '^[\\w.-]+$', '^(email|other)$', '^[a-z]+(?:-[a-z]+)*$'])(
    'is found where it accepts other values than %s',
    source => {
      const model = toModel({source, flags: ''})
      const all = [...vectors({source, flags: ''})]
      fc.assert(
        fc.property(edits(model), made => {
          const edited = made.reduce(apply, model)
          expect(isFound(edited, all)).toBe(!isSame(model, edited))
        }),
        {numRuns: 200},
      )
    },
  )

  test('is found where it accepts other values than a random pattern', () => {
    fc.assert(
      fc.property(patterns(), patterns(), (left, right) => {
        const [a, b] = [toModel(left), toModel(right)]
        const [larger, other, model] = a.accepts.length < b.accepts.length ? [right, a, b] : [left, b, a]
        fc.pre(model.accepts.length <= 12)
        expect(isFound(other, [...vectors(larger)])).toBe(!isSame(a, b))
      }),
      {numRuns: 100},
    )
  })
})

describe('a minimal automaton', () => {
  test('has a shortest way to each state, and for each two states a word of both that tells them apart', () => {
    fc.assert(
      fc.property(patterns({flags: ['', 'i', 'u']}), regex => {
        const model = toModel(regex)
        fc.pre(model.accepts.length <= 60)
        const accept = toAccepts(model)
        const reached = (start: string) => (word: string) => accept(start + word)
        for (const [index, cover] of model.covers.entries())
          for (const [other, start] of model.covers.slice(0, index).entries()) {
            const common = model.words[index]?.filter(word => model.words[other]?.includes(word)) ?? []
            expect(common.some(word => reached(cover)(word) !== reached(start)(word))).toBe(true)
            expect([...start].length).toBeLessThanOrEqual([...cover].length)
          }
      }),
    )
  })

  test.each([
    ['^[0-9a-f]{32}$', 34],
    ['^[\\w.-]+$', 3],
    ['(?:a|b)*c|(?:b|a)*c', 2],
    ['[^]*', 1],
  ])('of %s has %i states', (source, count) => {
    expect(toModel({source, flags: ''}).accepts).toHaveLength(count)
  })
})
