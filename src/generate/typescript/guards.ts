import {type FindAttack, formatAttack, toAttack, toValues} from '../../regex/index.ts'
import type {Condition, Parameter, Spec} from '../../spec/index.ts'
import {toRegexLiteral, toStateless} from './literals.ts'

/** A parameter, and what the code needs to judge it. */
export interface Guard {
  readonly name: string
  readonly description: string
  /** The name of the function, such as `isUtmSource`. */
  readonly function: string
  /** The regex literal of the pattern, where the page gives one. */
  readonly regex?: string
  /** Why the pattern is not in the code, where it is not. */
  readonly left?: string
  /** Values that the parameter accepts beside its pattern. */
  readonly beside: readonly string[]
  /** All values that the parameter accepts, where they are finitely many. */
  readonly finite?: readonly string[]
  /** The line of the page that states the rule. */
  readonly line: number
}

/**
 * What the code needs of each parameter, in the order of the page. Of two with one name the first counts. `__proto__`
 * is left out: no object can carry it safely, so that it stays a name that the code does not know.
 */
export function toGuards({parameters}: Spec, findAttack?: FindAttack): readonly Guard[] {
  const seen = new Set(['__proto__'])
  const taken = new Set<string>()
  return parameters
    .filter(({name}) => !seen.has(name) && seen.add(name))
    .map(parameter => {
      const {name, description, pattern, place} = parameter
      const line = (pattern?.place ?? place).start.line
      return {name, description, function: toFunctionName(name, taken), line, ...toAccepted(parameter, findAttack)}
    })
}

/** The conditions between parameters that the code knows, all of them. */
export function toKnownConditions({conditions}: Spec, guards: readonly Guard[]): readonly Condition[] {
  const names = new Set(guards.map(({name}) => name))
  return conditions.filter(
    ({parameter, when}) => names.has(parameter) && when.every(cause => names.has(cause.parameter)),
  )
}

/** What a parameter accepts. */
function toAccepted(
  {pattern, values = []}: Parameter,
  findAttack?: FindAttack,
): Pick<Guard, 'regex' | 'left' | 'beside' | 'finite'> {
  if (!pattern) return {beside: values, ...(values.length > 0 && {finite: values})}
  const regex = toRegexLiteral(pattern.source, pattern.flags)
  // A pattern that cannot be read lets nothing through.
  if (regex === undefined) return {...noMatch(values), left: 'is no regular expression'}
  const attack = toAttack(pattern, findAttack)
  if (attack) return {...noMatch(values), left: formatAttack(attack)}
  const stateless = new RegExp(pattern.source, toStateless(pattern.flags))
  const beside = values.filter(value => !stateless.test(value))
  const literals = toValues(pattern)
  return {regex, beside, ...(literals && {finite: [...literals, ...beside]})}
}

const noMatch = (values: readonly string[]) => ({regex: '/(?!)/', beside: values, finite: values})

/** Latin letters and digits: what else a letter is differs between the Unicode of engines and compilers. */
const word = /[a-z\d\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]+/gi

/** `utm_source` → `isUtmSource`; where that is taken, the lowest number that is free goes with it. */
function toFunctionName(name: string, taken: Set<string>): string {
  const words = name.match(word) ?? ['parameter']
  const plain = `is${words.map(text => text.replace(/^./, first => first.toUpperCase())).join('')}`
  let free = plain
  for (let number = 2; taken.has(free); number++) free = `${plain}${number}`
  taken.add(free)
  return free
}
