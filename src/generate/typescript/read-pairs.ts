/** What takes a query apart: text of the generated module. */
export const readPairs = `/** Hands over each name with its value, decoded; false where the input is no query. */
function readPairs(input: unknown, take: (name: string, value: unknown) => void): boolean {
  if (typeof input === 'string') readText(input, take)
  else if (isPlain(input)) {
    for (const name of Object.keys(input)) if (input[name] !== undefined) take(name, input[name])
  } else if (hasPairs(input)) {
    for (const pair of input.entries()) {
      if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== 'string') return false
      take(pair[0], pair[1])
    }
  } else return false
  return true
}

/** Takes a query string apart as \`URLSearchParams\` does, without the cost of one where nothing has to be decoded. */
function readText(query: string, take: (name: string, value: string) => void): void {
  const read = encoded.test(query) ? decode : (text: string) => text
  let start = query.startsWith('?') ? 1 : 0
  while (start < query.length) {
    const ampersand = query.indexOf('&', start)
    const end = ampersand < 0 ? query.length : ampersand
    const equals = query.indexOf('=', start)
    const middle = equals < 0 || equals > end ? end : equals
    if (start < end) take(read(query.slice(start, middle)), read(query.slice(middle + 1, end)))
    start = end + 1
  }
}

/** What decoding changes: \`%\`, \`+\` and a surrogate that stands alone. */
const encoded = /[%+]|[\\uD800-\\uDFFF]/u

/** Decodes a name or a value as the URL standard says. */
function decode(text: string): string {
  if (!encoded.test(text)) return text
  try {
    return decodeURIComponent(text.replaceAll('+', ' ').replace(/[\\uD800-\\uDFFF]/gu, '\\uFFFD'))
  } catch {
    // A \`%\` that starts no escape stays, and bytes that are no UTF-8 become U+FFFD.
    return new URLSearchParams(\`=\${text}\`).get('') ?? ''
  }
}

/** An object of any realm that is no array, no class's and no function. */
function isPlain(input: unknown): input is Readonly<Record<string, unknown>> {
  if (typeof input !== 'object' || input === null) return false
  const prototype: unknown = Object.getPrototypeOf(input)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** A \`URLSearchParams\` of any realm, or what looks like one, such as a \`Map\`. */
function hasPairs(input: unknown): input is {entries(): Iterable<unknown>} {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return false
  return 'entries' in input && typeof input.entries === 'function'
}`
