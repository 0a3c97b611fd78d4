import {accepts, isValid, type Regex} from '../regex/index.ts'
import type {Parameter} from '../spec/index.ts'

/**
 * What a parameter accepts as one regular expression: its pattern or one of its values. Nothing where the page says
 * nothing, or says it in a pattern that is no regular expression (`pattern-syntax` speaks of that one).
 *
 * @example
 * toAccepted({name: 'a', description: '', examples: [], values: ['x.y'], place: toPlaces('').place(0, 0)}) // {source: '^(?:x\\.y)$', flags: ''}
 */
export function toAccepted({pattern, values = []}: Parameter): Regex | undefined {
  if (!pattern) return values.length === 0 ? undefined : {source: toUnion(values), flags: ''}
  const regex = {source: pattern.source, flags: pattern.flags}
  if (!isValid(regex)) return undefined
  const accept = accepts(regex)
  const beside = values.filter(value => !accept(value))
  return beside.length === 0 ? regex : {...regex, source: `${regex.source}|${toUnion(beside)}`}
}

/**
 * What a parameter expects instead of a value that it refuses; nothing where it accepts the value, or any. Most values
 * match the pattern: only for the others it is worked out what else the page names.
 */
export function toExpected(parameter: Parameter, value: string): Regex | undefined {
  const {pattern} = parameter
  if (pattern && isValid(pattern) && accepts(pattern)(value)) return undefined
  const accepted = toAccepted(parameter)
  return accepted && !accepts(accepted)(value) ? accepted : undefined
}

const toUnion = (values: readonly string[]) =>
  `^(?:${values.map(value => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})$`
