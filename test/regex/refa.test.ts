import fc from 'fast-check'
import {DFA, JS, NFA} from 'refa'
import {expect, test} from 'vitest'
import {compare, type Regex, toAnchored} from '../../src/regex/index.ts'
import {patterns} from '../support/patterns.ts'

/** Without assertions, since refa leaves them out; short, since it makes all of the deterministic automaton at once. */
const plain = patterns({assertions: [], anchored: false}).filter(({source}) => source.length <= 24)

const toDfa = ({source}: Regex) => {
  const {expression, maxCharacter} = JS.Parser.fromLiteral({source, flags: ''}).parse()
  return DFA.fromFA(NFA.fromRegex(expression, {maxCharacter}))
}

function holdsNothing(left: DFA, right: DFA, complement: boolean): boolean {
  const other = right.copy()
  if (complement) other.complement()
  return DFA.fromIntersection(left, other).isEmpty
}

/** The relation by set operations on whole automata. */
function toRelation(left: DFA, right: DFA): string {
  const [noLeft, noRight] = [holdsNothing(left, right, true), holdsNothing(right, left, true)]
  if (noLeft) return noRight ? 'equivalent' : 'subset'
  if (noRight) return 'superset'
  return holdsNothing(left, right, false) ? 'disjoint' : 'overlap'
}

test('refa finds the same relation between patterns that have to match as a whole', () => {
  fc.assert(
    fc.property(plain, plain, (left, right) => {
      const {relation} = compare(toAnchored(left), toAnchored(right))
      expect(relation).toBe(toRelation(toDfa(left), toDfa(right)))
    }),
    {numRuns: 500},
  )
})
