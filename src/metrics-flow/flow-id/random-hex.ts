/** Fills all of an array with random bytes, as `crypto.getRandomValues` does. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => unknown

const poolSize = 8192

/** Gives 32 random hexadecimal digits a call. They are drawn in advance: a draw for each would cost 75 times as much. */
export function createRandomHex(fill: FillRandom): () => string {
  const pool = new Uint8Array(poolSize)
  let digits = ''
  let next = 0
  return () => {
    if (next === digits.length) {
      fill(pool)
      digits = toHex(pool)
      next = 0
    }
    next += 32
    return digits.slice(next - 32, next)
  }
}

const pairs = Array.from({length: 256}, (_, byte) => byte.toString(16).padStart(2, '0'))

function toHex(bytes: Uint8Array): string {
  let hex = ''
  for (const byte of bytes) hex += pairs[byte]
  return hex
}
