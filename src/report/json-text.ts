/** What `JSON.stringify` leaves raw and a terminal or a line reader would act on; it can stand in strings alone. */
const raw = /[\x7F-\x9F\p{Cf}\p{Zl}\p{Zp}]/gu

/** JSON on indented lines, safe to print: what cannot be seen is escaped. Reads back as the same value. */
export function toJsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(raw, escapeUnits)}\n`
}

/** JSON has escapes for UTF-16 units alone, so a character beyond the first plane takes two. */
function escapeUnits(character: string): string {
  return character
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
