import {clip, lastPoint, lastUnit} from '../automaton/characters.ts'
import type {Language} from '../language.ts'
import {Undecided} from '../undecided.ts'
import {type Spend, toBudget} from '../walk/budget.ts'
import {toMachine} from '../walk/language-walk.ts'
import {type Letter, toLetters} from '../walk/letters.ts'
import {isHigh} from '../walk/partition.ts'
import {memoize, toUnions} from '../walk/sets.ts'
import {dead, done, type Walk} from '../walk/walk.ts'
import {type Pair, toKey} from './pair.ts'

/** How many strings each of two languages accepts alone. */
export interface Counts {
  readonly onlyLeft: bigint
  readonly onlyRight: bigint
}

/**
 * Counts the strings of at most so many UTF-16 code units that one side accepts and the other refuses; undefined where
 * `compare` would be undecided. O(length × pairs of stops), as strings that lead to the same pair are counted together.
 *
 * @example
 * countAlone({source: '^[ab]+$', flags: ''}, {source: '^a+$', flags: ''}, 2) // {onlyLeft: 4n, onlyRight: 0n}
 */
export function countAlone(left: Language, right: Language, maxLength: number): Counts | undefined {
  try {
    const spend = toBudget()
    return count(toMachine(left).start(spend), toMachine(right).start(spend), maxLength, spend)
  } catch (error) {
    if (error instanceof Undecided) return undefined
    throw error
  }
}

/** Pairs of stops, each with how many strings lead to it. */
type Layer = Map<number, {readonly pair: Pair; count: bigint}>

function count(left: Walk, right: Walk, maxLength: number, spend: Spend): Counts {
  let [onlyLeft, onlyRight] = [0n, 0n]
  const unite = toUnions()
  const stepsOf = memoize((l, r, afterHigh) => toLetters(unite(l, r), afterHigh).flatMap(toSteps))
  const layers = Array.from({length: maxLength + 1}, (): Layer => new Map())
  add(layers[0], {left: left.start, right: right.start, afterHigh: false}, 1n)
  for (const [length, layer] of layers.entries()) {
    for (const {pair, count} of layer.values()) {
      const [isLeft, isRight] = [left.accepts(pair.left), right.accepts(pair.right)]
      if (isLeft && !isRight) onlyLeft += count
      if (isRight && !isLeft) onlyRight += count
      for (const {character, size} of stepsOf(left.sets(pair.left), right.sets(pair.right), pair.afterHigh)) {
        const next = {
          left: left.next(pair.left, character),
          right: right.next(pair.right, character),
          afterHigh: isHigh(character),
        }
        // Behind two ends that agree nothing is accepted by one alone.
        if (next.left === next.right && (next.left === dead || next.left === done)) continue
        spend(1)
        add(layers[length + (character > lastUnit ? 2 : 1)], next, count * size)
      }
    }
    layer.clear()
  }
  return {onlyLeft, onlyRight}
}

/** Adds strings to those of their length; what is too long has no layer. */
function add(layer: Layer | undefined, pair: Pair, count: bigint): void {
  const known = layer?.get(toKey(pair))
  if (known) known.count += count
  else layer?.set(toKey(pair), {pair, count})
}

/** The characters of a letter by what has to be told apart: halves of pairs, and what is two units long. */
const toSteps = ({characters}: Letter) =>
  bounds.flatMap(([first, last]) => {
    const some = clip(characters, first, last)
    const size = some.reduce((sum, [from, to]) => sum + BigInt(to - from + 1), 0n)
    return some[0] ? [{character: some[0][0], size}] : []
  })

const bounds = [
  [0, 0xd7ff],
  [0xd800, 0xdbff],
  [0xdc00, lastUnit],
  [lastUnit + 1, lastPoint],
] as const
