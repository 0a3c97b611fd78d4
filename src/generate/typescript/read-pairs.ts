/** What takes a query apart: text of the generated module. */
export const readPairs = `/** Hands over each name with its value, decoded; false where the input is no query. */
function readPairs(input: unknown, take: (name: string, value: unknown) => void): boolean {
  if (typeof input === 'string') readText(input, take)
  else if (isPlain(input)) {
    for (const name of Object.keys(input)) if (input[name] !== undefined) take(name, input[name])
  } else if (hasPairs(input)) {
    const pairs = input.entries()
    if (!isIterable(pairs)) return false
    for (const pair of pairs) {
      if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== 'string') return false
      take(pair[0], pair[1])
    }
  } else return false
  return true
}

/** Takes a query string apart as \`URLSearchParams\` does, without the cost of one where nothing has to be decoded. */
function readText(input: string, take: (name: string, value: string) => void): void {
  const query = input.replace(/[\\uD800-\\uDFFF]/gu, '\\uFFFD')
  const isEncoded = query.includes('%') || query.includes('+')
  const read = (from: number, to: number) => {
    const text = query.slice(from, to)
    return isEncoded ? decode(text) : text
  }
  const find = (character: string, from: number) => {
    const at = query.indexOf(character, from)
    return at < 0 ? query.length : at
  }
  let start = query.startsWith('?') ? 1 : 0
  let equals = find('=', start)
  while (start < query.length) {
    const end = find('&', start)
    // Looked for again only behind the last one: else a query without \`=\` would take quadratic time.
    if (equals < start) equals = find('=', start)
    const middle = Math.min(equals, end)
    if (start < end) take(read(start, middle), read(middle + 1, end))
    start = end + 1
  }
}

/** Global in browsers and on servers; declared for the reason that \`Pairs\` is. */
declare const URLSearchParams: new (query: string) => {get(name: string): string | null}

/** Decodes a name or a value as the URL standard says: what is ASCII by hand, as that is fast. */
function decode(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text
  let decoded = ''
  let start = 0
  for (let at = spaced.indexOf('%'); at >= 0; at = spaced.indexOf('%', start)) {
    const code = toDigit(spaced.charCodeAt(at + 1)) * 16 + toDigit(spaced.charCodeAt(at + 2))
    // Not below 128 either: what is no number, because \`%\` starts no escape.
    if (!(code < 128)) return new URLSearchParams(\`=\${text}\`).get('') ?? ''
    decoded += spaced.slice(start, at) + String.fromCharCode(code)
    start = at + 3
  }
  return decoded + spaced.slice(start)
}

/** What a hexadecimal digit stands for; of any other character, \`NaN\`. */
function toDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : Number.NaN
}

/** An object of any realm that is no array, no class's and no function. */
function isPlain(input: unknown): input is Readonly<Record<string, unknown>> {
  if (typeof input !== 'object' || input === null) return false
  const prototype: unknown = Object.getPrototypeOf(input)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** A \`URLSearchParams\` of any realm, or what looks like one, such as a \`Map\`. */
function hasPairs(input: unknown): input is {entries(): unknown} {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return false
  return 'entries' in input && typeof input.entries === 'function'
}

function isIterable(pairs: unknown): pairs is Iterable<unknown> {
  return typeof pairs === 'object' && pairs !== null && Symbol.iterator in pairs
}`
