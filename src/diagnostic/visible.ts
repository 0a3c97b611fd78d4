/** What a reader cannot see, or what would change how all that follows is seen: controls, bidi marks, halves of pairs. */
const hidden = /[\p{C}\p{Zl}\p{Zp}]/gu
/** What is seen, but not known for sure: Latin `a` and Cyrillic `а` look alike. */
const beyondAscii = /[^\x20-\x7E\p{C}\p{Zl}\p{Zp}]/gu
const longestWitness = 60

const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/**
 * Spells out what cannot be seen, so that text of a page can neither steer a terminal nor break a line or XML.
 *
 * @example
 * toVisible('a\u001b[31m') // 'a<U+001B>[31m'
 */
export function toVisible(text: string): string {
  return text.replace(hidden, character => `<${codePoint(character)}>`)
}

/**
 * A witness in quotes, with the code points of what is not ASCII; a long one is cut, with its length in UTF-16 units.
 *
 * @example
 * formatWitness('é') // '"é" (U+00E9)'
 */
export function formatWitness(witness: string): string {
  if (witness === '') return 'the empty string'
  const start = witness.slice(0, longestWitness)
  const cut = start.length < witness.length
  const notes = [...new Set(start.match(beyondAscii))].map(codePoint)
  if (cut) notes.push(`${witness.length} characters`)
  return `"${toVisible(start)}${cut ? '…' : ''}"${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
}
