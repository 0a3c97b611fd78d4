/** So many characters show what a value is. */
const [enough, most] = [50, 60]

/**
 * A value for people: escaped, and cut where it is long.
 *
 * @example
 * sayValue('a\tb') // '"a\\tb"'
 */
export function sayValue(value: unknown): string {
  return typeof value === 'string' ? cut(value, JSON.stringify) : cut(JSON.stringify(value) ?? 'nothing', String)
}

function cut(text: string, say: (text: string) => string): string {
  if (text.length <= most) return say(text)
  const start = text.slice(0, enough).replace(/\p{Surrogate}$/u, '')
  return `${say(start)}… (${text.length} characters)`
}
