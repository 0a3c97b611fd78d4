import {type AST, RegExpParser} from '@eslint-community/regexpp'
import type {Regex} from './regex.ts'
import {readSyntaxError} from './syntax.ts'

/** The strings of a part of a pattern; undefined where there are too many, or where it is not plain what they are. */
type Values = readonly string[] | undefined

/**
 * All strings of a finite language, in the order in which the pattern writes them; undefined where it is infinite, has
 * more than `limit` strings, or is written in a way that does not show it: with flags, with assertions elsewhere than at
 * both ends of an alternative, with classes of more than letters and ranges.
 *
 * @example
 * toValues({source: '^(email|other)$', flags: ''}) // ['email', 'other']
 * toValues({source: '^[0-9]+$', flags: ''}) // undefined
 */
export function toValues(regex: Regex, limit = 100): Values {
  if (regex.flags !== '' || readSyntaxError(regex)) return undefined
  const {alternatives} = new RegExpParser().parsePattern(regex.source)
  return unite(
    alternatives.map(alternative => toWhole(alternative, limit)),
    limit,
  )
}

/** An alternative that has to match the whole string. */
function toWhole({elements}: AST.Alternative, limit: number): Values {
  const [first, last] = [elements[0], elements.at(-1)]
  const isWhole =
    first?.type === 'Assertion' && first.kind === 'start' && last?.type === 'Assertion' && last.kind === 'end'
  return isWhole ? toChain(elements.slice(1, -1), limit) : undefined
}

/** Each string of the one before each string of the next. */
function toChain(elements: readonly AST.Element[], limit: number): Values {
  let chain: readonly string[] = ['']
  for (const element of elements) {
    const next = toStrings(element, limit)
    if (!next || chain.length * next.length > limit) return undefined
    chain = chain.flatMap(start => next.map(end => start + end))
  }
  return chain
}

function toStrings(element: AST.Element, limit: number): Values {
  switch (element.type) {
    case 'Character':
      return [String.fromCodePoint(element.value)]
    case 'CharacterClass':
      return element.negate
        ? undefined
        : unite(
            element.elements.map(part => toMembers(part, limit)),
            limit,
          )
    case 'Group':
    case 'CapturingGroup':
      if (element.type === 'Group' && element.modifiers) return undefined
      return unite(
        element.alternatives.map(({elements}) => toChain(elements, limit)),
        limit,
      )
    case 'Quantifier': {
      const {min, max} = element
      if (max > limit) return undefined
      const counts = Array.from({length: max - min + 1}, (_, index) => min + index)
      return unite(
        counts.map(count => toChain(Array<AST.Element>(count).fill(element.element), limit)),
        limit,
      )
    }
    default:
      return undefined
  }
}

function toMembers(element: AST.CharacterClassElement, limit: number): Values {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)]
  if (element.type !== 'CharacterClassRange') return undefined
  const {min, max} = element
  if (max.value - min.value >= limit) return undefined
  return Array.from({length: max.value - min.value + 1}, (_, index) => String.fromCodePoint(min.value + index))
}

function unite(parts: readonly Values[], limit: number): Values {
  const strings = new Set<string>()
  for (const part of parts) {
    if (!part) return undefined
    for (const string of part) strings.add(string)
  }
  return strings.size > limit ? undefined : [...strings]
}
