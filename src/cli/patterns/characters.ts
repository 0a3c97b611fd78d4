const shown = {characters: 60, codePoints: 8}

/** A witness cut to what a line can hold, and what its characters are. */
export interface Characters {
  readonly text: string
  /** The code points, each once, and the length in UTF-16 units of what was cut. */
  readonly notes: string
}

/**
 * What there is to show of a witness; of a long one only the start.
 *
 * @example
 * toCharacters(':') // {text: ':', notes: 'U+003A'}
 */
export function toCharacters(witness: string): Characters {
  const start = witness.slice(0, shown.characters)
  const points = [...new Set(witness)].map(toCodePoint)
  const notes = [...points.slice(0, shown.codePoints), ...(points.length > shown.codePoints ? ['…'] : [])].join(' ')
  if (start.length === witness.length) return {text: start, notes}
  return {text: `${start}…`, notes: `${witness.length} characters: ${notes}`}
}

const toCodePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
