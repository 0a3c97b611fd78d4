import {accepts, nearMisses, toLanguage, Undecided} from '../../regex/index.ts'
import type {Parameter} from '../../spec/index.ts'

/** No name of a page or a campaign: hardly any pattern takes it. */
const usual = 'docparity:refused'

/** Of a value that is easy to read. */
const longest = 100

/**
 * A value that the parameter refuses: a usual one, or else one that is a slip away from what it accepts. Undefined where
 * there is none, or none can be found.
 */
export function findRefused(parameter: Pick<Parameter, 'pattern' | 'values'>): string | undefined {
  const language = toLanguage(parameter)
  if (!accepts(language)(usual)) return usual
  try {
    return nearMisses(language, longest)?.shortest
  } catch (error) {
    if (error instanceof Undecided) return undefined
    throw error
  }
}
