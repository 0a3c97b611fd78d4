import fc, {type Arbitrary} from 'fast-check'
import {acceptedStrings, type Language, nearMisses, type Strings, toLanguage, Undecided} from '../../regex/index.ts'
import type {Parameter, Spec} from '../../spec/index.ts'
import {encode} from './to-query.ts'

/** Longer values are the matter of a case of its own. */
const longest = 150

/** Queries of documented parameters and others, as clients send them and as they should not. */
export function queries(spec: Spec): Arbitrary<string> {
  const known = spec.parameters.map(parameter =>
    fc.tuple(fc.constant(parameter.name), fc.oneof({weight: 6, arbitrary: toValue(parameter)}, anyValue)),
  )
  const unknown = fc.tuple(nameLike(spec), anyValue)
  const pair = fc.oneof(...known.map(arbitrary => ({weight: 2, arbitrary})), {weight: 3, arbitrary: unknown})
  const written = fc
    .tuple(pair, writing, writing)
    .map(([[name, value], left, right]) => `${left(name)}=${right(value)}`)
  const part = fc.oneof({weight: 20, arbitrary: written}, fc.constantFrom('', '=', '=a', 'a', ';', '%', '&'))
  return fc.array(part, {maxLength: 7}).map(parts => parts.join('&'))
}

/** How a text may be written into a query: escaped where it has to be, where it can be, or hardly at all. */
const writing = fc.constantFrom<(text: string) => string>(
  encode,
  text => [...new TextEncoder().encode(text)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  text => encode(text).replaceAll('%20', '+').replaceAll('%2F', '/').replaceAll('%25', '%'),
  text => encode(encode(text)),
)

const anyValue = fc.oneof(
  fc.string({maxLength: 8}),
  // Any characters; with `unit: 'binary'` fast-check would take most of a second to get ready.
  fc.array(fc.nat({max: 0x10_ffff}), {maxLength: 4}).map(points => String.fromCodePoint(...points)),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    'a\r\nb',
    '\u2028',
    '\u0000',
    '%',
    '%zz',
    '%2',
    '%FF',
    '%ED%A0%80',
    'a:b',
    '__proto__',
  ),
)

/** Accepted values twice as often as near misses: one refused value hides what becomes of all others. */
function toValue(parameter: Parameter): Arbitrary<string> {
  const language = toLanguage(parameter)
  const [right, wrong] = [acceptedStrings, nearMisses].map(find => findStrings(find, language))
  const choices = [
    ...(right ? [{weight: 5, arbitrary: drawn(right)}] : []),
    ...(parameter.examples.length > 0 ? [{weight: 3, arbitrary: fc.constantFrom(...parameter.examples)}] : []),
    ...(wrong ? [{weight: 1, arbitrary: drawn(wrong, 2)}] : []),
  ]
  return choices.length > 0 ? fc.oneof(...choices) : fc.string()
}

/** Where a language cannot be decided, its examples have to do. */
function findStrings(find: typeof nearMisses, language: Language): Strings | undefined {
  try {
    return find(language, longest)
  } catch (error) {
    if (error instanceof Undecided) return undefined
    throw error
  }
}

/** A number a character, behind those that say where and how a near miss slips. */
function drawn({shortest, longest: most, draw}: Strings, others = 0): Arbitrary<string> {
  const [minLength, maxLength] = [shortest.length, Math.max(shortest.length, most)]
  return fc.array(fc.maxSafeNat(), {minLength: minLength + others, maxLength: maxLength + others}).map(draw)
}

/** Names that are documented but for their case, or nothing but a property that every object has. */
const nameLike = ({parameters}: Spec): Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'flowId', 'time', 'name', 'unknown'),
    fc.constantFrom(...parameters.map(({name}) => name.toUpperCase()), 'utm_id'),
    fc.string({maxLength: 5}),
  )
