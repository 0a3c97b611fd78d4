import {type AST, RegExpParser} from '@eslint-community/regexpp'
import {toTaken} from '../automaton/atom.ts'
import {includes} from '../automaton/characters.ts'
import type {Regex} from '../regex.ts'

/** Picks one of so many, the same ones in every run. */
type Pick = (count: number) => number

/** A generator of Lehmer's (minimal standard of Park and Miller, 1988). */
function toPick(): Pick {
  let seed = 1
  return count => {
    seed = (seed * 48_271) % 0x7fffffff
    return seed % count
  }
}

/** No string is longer; what is cut off is not accepted, most likely. */
const maximum = 1_000

/** What is tried for a class, if it takes it. */
const likely = [...'ab0A-_. /:é\n😀', '"', "'"]

/**
 * Strings that a pattern may accept, read off its syntax tree: back-references repeat what their groups took, and what
 * only looks is left out, so that not all of them are accepted. The first one is as short as can be.
 */
export function derive(regex: Regex, count: number): readonly string[] {
  const modes = {unicode: regex.flags.includes('u'), unicodeSets: regex.flags.includes('v')}
  const tree = new RegExpParser().parsePattern(regex.source, 0, regex.source.length, modes)
  const pick = toPick()
  const first = write(tree.alternatives, regex, () => 0)
  return [first, ...Array.from({length: count}, () => write(tree.alternatives, regex, pick))]
}

function write(alternatives: readonly AST.Alternative[], {flags}: Regex, pick: Pick): string {
  const taken = new Map<AST.CapturingGroup, string>()
  let left = maximum
  const mode = {
    ignoreCase: flags.includes('i'),
    dotAll: flags.includes('s'),
    unicode: /[uv]/.test(flags),
    unicodeSets: flags.includes('v'),
  }
  return toBranch(alternatives)

  function toBranch(alternatives: readonly AST.Alternative[]): string {
    return (alternatives[pick(alternatives.length)]?.elements ?? []).map(toText).join('')
  }

  function toText(element: AST.Element): string {
    if (left-- < 0) return ''
    switch (element.type) {
      case 'Assertion':
        return ''
      case 'Quantifier': {
        const {min, max} = element
        const turns = min + pick(Math.min(max - min, 3) + 1)
        return Array.from({length: Math.min(turns, maximum)}, () => toText(element.element)).join('')
      }
      case 'Group':
        return toBranch(element.alternatives)
      case 'CapturingGroup': {
        const text = toBranch(element.alternatives)
        taken.set(element, text)
        return text
      }
      case 'Backreference':
        return [element.resolved]
          .flat()
          .map(group => taken.get(group) ?? '')
          .join('')
      case 'Character':
        return String.fromCodePoint(element.value)
      default: {
        const characters = toTaken(element, mode)
        const some = likely.filter(character => includes(characters, character.codePointAt(0) ?? 0))
        if (some.length > 0) return some[pick(some.length)] ?? ''
        return characters.length > 0 ? String.fromCodePoint(characters[0]?.[0] ?? 0) : ''
      }
    }
  }
}
