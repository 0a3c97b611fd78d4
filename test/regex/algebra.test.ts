import fc from 'fast-check'
import {expect, test} from 'vitest'
import {accepts, type Comparison, compare, type Regex, toAnchored} from '../../src/regex/index.ts'
import {patterns} from '../support/patterns.ts'

const any = patterns({assertions: ['^', '$', '\\b'], flags: ['', 'm', 'u', 'i']})
const mirror: Record<Comparison['relation'], Comparison['relation']> = {
  equivalent: 'equivalent',
  subset: 'superset',
  superset: 'subset',
  overlap: 'overlap',
  disjoint: 'disjoint',
  undecided: 'undecided',
}
const accepted = ['equivalent', 'subset']
/** One pattern or the other; without flags, since both share them. */
const union = (left: Regex, right: Regex): Regex => ({source: `(?:${left.source})|(?:${right.source})`, flags: ''})

test('a pattern is equivalent to itself in another spelling', () => {
  fc.assert(
    fc.property(any, ({source, flags}) => {
      expect(compare({source, flags}, {source: `(?:${source}|${source})`, flags})).toEqual({relation: 'equivalent'})
    }),
  )
})

test('a comparison mirrors when its sides are swapped, witnesses and all', () => {
  fc.assert(
    fc.property(any, any, (left, right) => {
      const there = compare(left, right)
      const {onlyLeft, onlyRight} = {onlyLeft: undefined, onlyRight: undefined, ...there}
      const back = {onlyLeft: undefined, onlyRight: undefined, ...compare(right, left)}
      expect(back).toEqual({...there, relation: mirror[there.relation], onlyLeft: onlyRight, onlyRight: onlyLeft})
    }),
  )
})

test('a pattern accepts no more than a union that holds it', () => {
  fc.assert(
    fc.property(patterns(), patterns(), (left, right) => {
      expect(accepted).toContain(compare(left, union(left, right)).relation)
      expect(compare(union(left, right), union(right, left))).toEqual({relation: 'equivalent'})
    }),
  )
})

test('one pattern accepts no more than another exactly where their union is the other', () => {
  fc.assert(
    fc.property(patterns(), patterns(), (left, right) => {
      const isWithin = accepted.includes(compare(left, right).relation)
      expect(compare(union(left, right), right).relation === 'equivalent').toBe(isWithin)
    }),
  )
})

test('a pattern accepts no less than its anchored form, which is its own', () => {
  fc.assert(
    fc.property(patterns(), pattern => {
      const anchored = toAnchored(pattern)
      expect(accepted).toContain(compare(anchored, pattern).relation)
      expect(compare(toAnchored(anchored), anchored)).toEqual({relation: 'equivalent'})
    }),
  )
})

test('a predicate answers the same when it is asked twice, under the flags that remember too', () => {
  fc.assert(
    fc.property(
      patterns({flags: ['', 'g', 'y', 'gy']}),
      fc.string({unit: fc.constantFrom('a', 'b', 'c')}),
      (regex, value) => {
        const predicate = accepts(regex)
        const once = new RegExp(regex.source, regex.flags).test(value)
        expect([predicate(value), predicate(value), predicate(value)]).toEqual([once, once, once])
      },
    ),
  )
})
