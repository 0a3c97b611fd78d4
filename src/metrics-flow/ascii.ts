/**
 * JSON in printable ASCII: of one byte a character in every encoding, and without what JSON leaves as it is and some
 * readers take for the end of a line or an order to the terminal.
 */
export const toAscii = (json: string): string => (/^[ -~]*$/.test(json) ? json : json.replace(/[^ -~]/g, toEscape))

const toEscape = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
