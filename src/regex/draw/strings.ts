import type {Language} from '../language.ts'
import {type Spend, toBudget} from '../walk/budget.ts'
import {toLanguageWalk} from '../walk/language-walk.ts'
import type {Walk} from '../walk/walk.ts'
import {toAcceptedGraph} from './accepted-graph.ts'
import {type Chart, type ChartedWay, toChart} from './chart.ts'
import type {Graph} from './graph.ts'
import {toNearMissGraph} from './near-miss-graph.ts'
import {toCharacter} from './symbols.ts'

/**
 * Four numbers that choose how a string goes on: whether a near miss slips here, by which sort of characters, by which
 * kind of these (letters, digits, …), and by which one. Each is taken modulo what there is to choose from; what is missing
 * is 0, and 0 is the simplest choice.
 */
export type Move = readonly number[]

/** Strings to be drawn, each of them by some moves: fewer moves and smaller numbers make simpler strings. */
export interface Strings {
  /** A shortest one, of these the nicest to read: the one that no moves lead to. */
  readonly shortest: string
  /** The UTF-16 units of the longest one. */
  readonly longest: number
  /**
   * Draws a string: a character by each move, as long as the string can go on, then the shortest way to its end. Each
   * string can be drawn, and none is drawn in vain. O(moves × ways).
   */
  draw(moves: readonly Move[]): string
}

/**
 * The strings that a language accepts, of at most so many UTF-16 units, without halves of pairs; undefined where there
 * are none. Throws `Undecided` where the language has no automaton, or one that is too large.
 *
 * In a property of fast-check, the moves are `fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()))` with a
 * `minLength` of the characters of `shortest` and a `maxLength` of `longest`; `.map(draw)` shrinks to `shortest`.
 *
 * @example
 * acceptedStrings({source: '^[0-9a-f]{4}$', flags: ''}, 100)?.draw([[0, 0, 0, 3], [0, 1, 1, 7]]) // 'd7aa'
 */
export const acceptedStrings = (language: Language, maxLength: number): Strings | undefined =>
  toStrings(language, maxLength, toAcceptedGraph)

/**
 * Near misses of a language: strings that it refuses, each one character away from one that it accepts, as one was put
 * in, left out, or put in another's place. Otherwise as `acceptedStrings`; undefined also where everything is accepted.
 *
 * @example
 * nearMisses({source: '^[0-9a-f]{4}$', flags: ''}, 100)?.draw([[1], [1], [0, 1, 1]]) // 'aaAa'
 */
export const nearMisses = (language: Language, maxLength: number): Strings | undefined =>
  toStrings(language, maxLength, toNearMissGraph)

function toStrings(
  language: Language,
  maxLength: number,
  toGraph: (walk: Walk, spend: Spend) => Graph,
): Strings | undefined {
  const spend = toBudget()
  const chart = toChart(toGraph(toLanguageWalk(language, spend), spend), maxLength)
  if (!chart) return undefined
  const draw = (moves: readonly Move[]) => drawFrom(chart, maxLength, moves)
  return {shortest: draw([]), longest: chart.longest, draw}
}

function drawFrom(chart: Chart, maxLength: number, moves: readonly Move[]): string {
  let [node, text] = [chart.start, '']
  for (let index = 0; ; index++) {
    const left = maxLength - text.length
    const ways = chart.ways(node).filter(({units, behind}) => units + behind <= left)
    const move = moves[index]
    if (ways.length === 0 || (!move && chart.accepts(node))) return text
    const [slip = 0, sort = 0, kind = 0, character = 0] = move ?? []
    const open = move ? toOpen(ways, slip % (moves.length - index) === 0) : ways
    const way = open[sort % open.length]
    if (!way) return text
    const kinds = way.kinds.filter(({units}) => units + way.behind <= left)
    // A slip that leaves a character out writes none.
    const some = kinds[kind % kinds.length]
    if (some) text += toCharacter(some.characters, character)
    node = way.to
  }
}

/** The ways that make the slip here, or those that do not; where there are no such ways, the others. */
function toOpen(ways: readonly ChartedWay[], slips: boolean): readonly ChartedWay[] {
  const some = ways.filter(({isSlip}) => isSlip === slips)
  return some.length > 0 ? some : ways
}
