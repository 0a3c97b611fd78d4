import type {Language} from '../language.ts'
import {type Spend, toBudget} from '../walk/budget.ts'
import {toLanguageWalk} from '../walk/language-walk.ts'
import type {Walk} from '../walk/walk.ts'
import {toAcceptedGraph} from './accepted-graph.ts'
import {type Chart, type ChartedWay, toChart} from './chart.ts'
import type {Graph} from './graph.ts'
import {toNearMissGraph} from './near-miss-graph.ts'
import {type Kind, toCharacter} from './symbols.ts'

/** Strings to be drawn, each of them by some numbers. */
export interface Strings {
  /** A shortest one, of these the nicest to read: the one that no numbers lead to. */
  readonly shortest: string
  /** The UTF-16 units of the longest one. */
  readonly longest: number
  /**
   * Draws a string: a character by each number, as long as the string can go on, then the shortest way to its end. The
   * numbers are whole, from 0 to `Number.MAX_SAFE_INTEGER`; fewer and smaller ones make simpler strings. The rest of one
   * by 2 ** 24 chooses the character, from the nicest to the others, and the quotient where it leads. Each string can be
   * drawn, and none is drawn in vain. O(numbers × ways).
   */
  draw(numbers: readonly number[]): string
}

/**
 * The strings that a language accepts, of at most so many UTF-16 units, without halves of pairs; undefined where there
 * are none. Throws `Undecided` where the language has no automaton, or one that is too large.
 *
 * For fast-check, the numbers are `fc.array(fc.maxSafeNat(), {minLength, maxLength, size: 'max'})`, from the characters of
 * `shortest` to `longest`; `.map(draw)` shrinks to `shortest`.
 *
 * @example
 * acceptedStrings({source: '^[0-9a-f]{4}$', flags: ''}, 100)?.draw([2 ** 23, 2 ** 24 - 1]) // '09aa'
 */
export function acceptedStrings(language: Language, maxLength: number): Strings | undefined {
  const chart = explore(toAcceptedGraph, language, maxLength)
  return chart && toStrings(chart, numbers => draw(chart, maxLength, numbers))
}

/**
 * Near misses of a language: strings that it refuses, each one character away from one that it accepts, as one was put
 * in, left out, or put in another's place. Otherwise as `acceptedStrings`, but that the first two numbers say before which
 * of the others to slip (from 1; 0 is behind them all) and how; undefined also where everything is accepted.
 *
 * @example
 * nearMisses({source: '^[0-9a-f]{4}$', flags: ''}, 100)?.draw([3, 0, 0, 0]) // 'aaga'
 */
export function nearMisses(language: Language, maxLength: number): Strings | undefined {
  const chart = explore(toNearMissGraph, language, maxLength)
  if (!chart) return undefined
  return toStrings(chart, ([place = 0, slip = 0, ...numbers]) => {
    const at = (place % (numbers.length + 2)) - 1
    return at < 0 ? draw(chart, maxLength, numbers) : draw(chart, maxLength, numbers.toSpliced(at, 0, slip), at)
  })
}

function explore(
  toGraph: (walk: Walk, spend: Spend) => Graph,
  language: Language,
  maxLength: number,
): Chart | undefined {
  const spend = toBudget()
  return toChart(toGraph(toLanguageWalk(language, spend), spend), maxLength)
}

const toStrings = ({longest}: Chart, draw: Strings['draw']): Strings => ({shortest: draw([]), longest, draw})

/** What is below chooses among characters, what is above among ways: so a character stays what it is on another way. */
const half = 2 ** 24

function draw(chart: Chart, maxLength: number, numbers: readonly number[], slipAt = Number.POSITIVE_INFINITY): string {
  let [node, text] = [chart.start, '']
  for (let index = 0; ; index++) {
    const left = maxLength - text.length
    const ways = chart.ways(node).filter(({units, behind}) => units + behind <= left)
    const isOver = index >= numbers.length
    if (ways.length === 0 || (isOver && chart.accepts(node))) return text
    const number = numbers[index] ?? 0
    const some = isOver ? ways : toSome(ways, index >= slipAt)
    const way = some[Math.floor(number / half) % some.length]
    if (!way) return text
    const kinds = way.kinds.filter(({units}) => units + way.behind <= left)
    text += choose(kinds, number % half)
    node = way.to
  }
}

/**
 * A character by a number below `half`: each kind has as much of them, in their order, so that a smaller number never
 * means a worse character, and one that shrinks stays in its kind. A slip that leaves a character out writes none.
 */
function choose(kinds: readonly Kind[], number: number): string {
  const index = Math.floor((number * kinds.length) / half)
  const kind = kinds[index]
  return kind ? toCharacter(kind, Math.floor((((number * kinds.length) % half) * kind.count) / half)) : ''
}

/**
 * The ways that make the slip, or those that do not; where there are no such ways, the others. Those that leave a
 * character out come last: then a slip of another kind keeps what it writes when its number shrinks.
 */
function toSome(ways: readonly ChartedWay[], slips: boolean): readonly ChartedWay[] {
  const some = ways.filter(({isSlip}) => isSlip === slips)
  if (some.length === 0) return ways
  return [...some.filter(({units}) => units > 0), ...some.filter(({units}) => units === 0)]
}
