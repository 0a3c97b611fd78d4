import {accepts, toLanguage, vectors} from '../../regex/index.ts'
import type {Condition, Spec} from '../../spec/index.ts'

/** Names and values of a query. */
export type Values = Readonly<Record<string, string>>

/** Adds what the conditions of the page ask for beside these values, of `known` where it has it, so that all are accepted. */
export function withCompanions(spec: Spec, values: Values, known: Values = {}): Values {
  const broken = spec.conditions.find(condition => !holds(spec, condition, values))
  if (broken === undefined) return values
  const value = broken.values[0] ?? own(known, broken.parameter) ?? findExample(spec, broken.parameter)
  // Whoever asks for nothing that can be given gets what is there: what it breaks is seen.
  return value === undefined || Object.hasOwn(values, broken.parameter)
    ? values
    : withCompanions(spec, {...values, [broken.parameter]: value}, known)
}

/** Whether a condition does not apply to these values, or is met by them. */
export function holds({parameters}: Spec, {parameter, values: wanted, when}: Condition, values: Values): boolean {
  if (!when.every(({parameter: other, value}) => own(values, other) === value)) return true
  const value = own(values, parameter)
  if (value === undefined) return false
  if (wanted.length > 0) return wanted.includes(value)
  const {pattern} = parameters.find(({name}) => name === parameter) ?? {}
  return pattern === undefined || accepts(pattern)(value)
}

const own = (values: Values, name: string) => (Object.hasOwn(values, name) ? values[name] : undefined)

/** A value that the parameter's pattern accepts: its first example that does, or a first accepted vector. */
export function findExample({parameters}: Spec, wanted: string): string | undefined {
  const parameter = parameters.find(({name}) => name === wanted)
  if (!parameter) return undefined
  const language = parameter.pattern ?? toLanguage(parameter)
  const example = parameter.examples.find(accepts(language))
  if (example !== undefined) return example
  for (const {value, expected} of vectors(language)) if (expected === 'accept') return value
  return undefined
}
