import {isUtf8} from 'node:buffer'

/** A text, and where the first byte stands that is not UTF-8. */
export interface Decoded {
  /** Bytes that are not UTF-8 stand here as U+FFFD. */
  readonly text: string
  readonly bad?: {readonly offset: number; readonly byte: number}
}

/**
 * Decodes UTF-8; a byte order mark stays, so that offsets are those of the file. O(bytes), and O(bytes · log bytes)
 * where the text is not UTF-8.
 */
export function decode(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
  if (isUtf8(bytes)) return {text}
  // The longest beginning that could still become UTF-8 ends inside the first bad sequence.
  let [good, bad] = [0, bytes.length + 1]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (begins(bytes, middle) === undefined) bad = middle
    else good = middle
  }
  const before = begins(bytes, good) ?? ''
  return {text, bad: {offset: before.length, byte: bytes[new TextEncoder().encode(before).length] ?? 0}}
}

/** The whole characters of a beginning, unless a byte of it cannot be UTF-8 whatever follows. */
function begins(bytes: Uint8Array, length: number): string | undefined {
  try {
    return new TextDecoder('utf-8', {ignoreBOM: true, fatal: true}).decode(bytes.subarray(0, length), {stream: true})
  } catch {
    return undefined
  }
}
