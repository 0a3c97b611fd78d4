import {type AST, RegExpParser, visitRegExpAST} from '@eslint-community/regexpp'
import {compare} from './compare.ts'
import type {Regex} from './regex.ts'
import {isValid} from './syntax.ts'

/** `ClassSetSyntaxCharacter` of ECMA-262: under `v` each has a meaning inside a class. */
const classSyntax = /^[()[\]{}/\-\\|]$/
/** `SyntaxCharacter` and `/`: outside of a class nothing else may be escaped under `u` or `v`, and these have to be. */
const syntax = /^[$^\\.*+?()[\]{}|/]$/
/** `ClassSetReservedDoublePunctuator`: under `v` two of a kind in a row are kept for later. */
const doubled = /^[&!#$%*+,.:;<=>?@^`~]$/

/**
 * Spells a pattern so that it is valid under the `v` flag, as browsers compile `<input pattern>`, and accepts the same:
 * proven by `compare`. Undefined where there is no such spelling by escapes alone, or no proof.
 *
 * @example
 * toVSafe({source: '^[\\w\\/.%-]+$', flags: ''}) // {source: '^[\\w\\/.%\\-]+$', flags: 'v'}
 */
export function toVSafe(regex: Regex): Regex | undefined {
  if (!isValid(regex)) return undefined
  const flags = `${regex.flags.replace(/[uv]/, '')}v`
  return [regex.source, respell(regex)]
    .map(source => ({source, flags}))
    .find(safe => isValid(safe) && compare(regex, safe).relation === 'equivalent')
}

/** Escapes characters that `v` wants escaped, and takes the backslash from those that it wants bare. */
function respell({source, flags}: Regex): string {
  const spelled = source.split('')
  const spell = (node: AST.Character, text: string) => {
    spelled.fill('', node.start, node.end)
    spelled[node.start] = text
  }
  const tree = new RegExpParser().parsePattern(source, 0, source.length, {unicode: flags.includes('u')})
  visitRegExpAST(tree, {
    onCharacterEnter: node => {
      const inClass = node.parent.type === 'CharacterClass' || node.parent.type === 'CharacterClassRange'
      const text = String.fromCodePoint(node.value)
      const isPlain = node.raw === text || node.raw === `\\${text}`
      if (!isPlain) return
      const isDoubled = inClass && doubled.test(text) && source[node.start - 1] === text
      spell(node, (inClass ? classSyntax : syntax).test(text) || isDoubled ? `\\${text}` : text)
    },
  })
  return spelled.join('')
}
