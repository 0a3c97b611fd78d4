import {type Language, toPatterns} from '../language.ts'
import {isValid} from '../syntax.ts'
import {mutate} from './mutate.ts'
import {acceptsSoon, sample} from './sample.ts'

/** Strings that one side alone accepts, as far as samples show any: not the shortest ones. */
export interface SampledDifference {
  readonly onlyLeft?: string
  readonly onlyRight?: string
}

/** A longer string has too many near misses. */
const longest = 16

/** Samples of each side from which near misses are made. */
const count = 40

/** Asks both sides about samples of both, and about strings one slip away from them. */
export function sampleDifference(left: Language, right: Language): SampledDifference {
  if (![left, right].flatMap(toPatterns).every(isValid)) return {}
  const samples = [...sample(left, count), ...sample(right, count)]
  const [inLeft, inRight] = [acceptsSoon(left), acceptsSoon(right)]
  let found: SampledDifference = {}
  for (const value of toNear(samples)) {
    const [isLeft, isRight] = [inLeft(value), inRight(value)]
    if (isLeft === undefined || isRight === undefined || isLeft === isRight) continue
    found = isLeft ? {onlyLeft: value, ...found} : {onlyRight: value, ...found}
    if ('onlyLeft' in found && 'onlyRight' in found) break
  }
  return found
}

/** Shortest first, so that what is shown is short where it can be. */
function toNear(samples: readonly string[]): readonly string[] {
  const mutants = samples.filter(({length}) => length <= longest).flatMap(mutate)
  return [...new Set([...samples, ...mutants])].sort((a, b) => a.length - b.length)
}
