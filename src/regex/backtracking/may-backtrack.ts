import type {Regex} from '../regex.ts'
import {isValid} from '../syntax.ts'

/** What takes one character and says so at length: an escape that is no back-reference, or a class. */
const atom = /\\[^\dk]|\[(?:\\.|[^\]\\])*\]/gs
/** A pattern that is one list of alternatives, bare or in one group. */
const frame = /^(\^?)(?:\((?:\?:)?([^()]*)\)\$?|([^()]*))$/
const quantifier = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/g

/**
 * Whether a pattern may hold up an engine that backtracks. A quick look at the text: a no is certain, a yes is not.
 *
 * Proof of a no, for a string of n characters. The pattern is one list of alternatives, in which single characters
 * follow each other; nothing is nested, and nothing follows the list, so that the tries of the alternatives add up and do
 * not multiply. An alternative without a quantifier is tried at n + 1 starts, in at most as many steps as it is long.
 * Any other has `^` before its quantifiers, behind which it comes at one start at most. There it has one quantifier alone, and
 * no more ways to match than that has counts, which are at most n + 1, and after each the rest is tried once; or it has
 * fixed counts alone, which leave one way, and that ends with the string. So the steps are at most in proportion to
 * n × length of the pattern. Under `m` there are many starts, and under `v` classes may hold strings: with these flags the
 * answer is yes.
 *
 * @example
 * mayBacktrack({source: '^(email|other)$', flags: ''}) // false
 * mayBacktrack({source: '^(a+)+$', flags: ''}) // true
 */
export function mayBacktrack(regex: Regex): boolean {
  // What is no regular expression never runs; and in one that is, each class ends.
  if (!isValid(regex)) return false
  if (/[mv]/.test(regex.flags)) return true
  const [, start = '', group, bare] = frame.exec(regex.source.replace(atom, 'a')) ?? []
  const alternatives =
    group?.split('|').map(text => start + text) ?? (bare === undefined ? [] : `${start}${bare}`.split('|'))
  return alternatives.length === 0 || !alternatives.every(isPlain)
}

/** Whether an alternative has few ways to match; a backslash that is left refers back. */
function isPlain(alternative: string): boolean {
  const found = alternative.match(quantifier) ?? []
  if (alternative.includes('\\')) return false
  if (!/^[^*+?{]*\^/.test(alternative)) return found.length === 0
  return found.length <= 1 || found.every(text => /^\{\d+\}$/.test(text))
}
