import {createHmacSha256} from './hmac.ts'

/** Bytes that a secret has at least: those of a SHA-256, as RFC 2104 asks. */
const minimum = 32

/** Secrets that sign flows. The current one signs; the ones before it vouch only for what began in their time. */
export interface KeyRing {
  /** 32 hexadecimal digits of HMAC-SHA256 with the current key. */
  sign(text: string): string
  /** What each key that was there at a time (in milliseconds) makes of a text. */
  signaturesAt(text: string, time: number): readonly string[]
  /**
   * Makes another secret the current one. The one before signs nothing after that time (in milliseconds), and
   * a flow that began until then still counts: so the overlap is as long as a flow lasts.
   *
   * @throws RangeError if the secret has fewer than 32 bytes.
   */
  rotate(secret: Secret, time: number): void
}

/** At least 32 bytes; a text counts as its UTF-8. */
export type Secret = string | Uint8Array

/** Gives 32 hexadecimal digits; the key is in it, where no log finds it. */
type Sign = (text: string) => string

interface Former {
  readonly sign: Sign
  /** The time of the rotation that ended it. */
  readonly until: number
}

/**
 * Makes a ring of a secret, and of those that were current before it, each with the time (in milliseconds) at which it
 * ceased to be. Servers that share a ring first learn a new secret as one of the others, with `Infinity` as its time.
 *
 * @throws RangeError if a secret has fewer than 32 bytes, or TypeError if it is none.
 */
export function createKeyRing(secret: Secret, others: readonly (readonly [Secret, until: number])[] = []): KeyRing {
  let current = toSign(secret)
  let former: readonly Former[] = others.map(([secret, until]) => ({sign: toSign(secret), until}))
  return {
    sign: text => current(text),
    signaturesAt(text, time) {
      const valid = former.filter(({until}) => time <= until).map(({sign}) => sign)
      return [current, ...valid].map(sign => sign(text))
    },
    rotate(secret, time) {
      const next = toSign(secret)
      former = [{sign: current, until: time}, ...former]
      current = next
    },
  }
}

/** Says how long a secret is and has to be, and nothing of what it holds. */
function toSign(secret: Secret): Sign {
  if (typeof secret !== 'string' && !(secret instanceof Uint8Array)) {
    throw new TypeError(`Unexpected ${typeof secret} as a key, expected a text or bytes`)
  }
  const bytes = typeof secret === 'string' ? new TextEncoder().encode(secret) : secret
  if (bytes.length < minimum) {
    throw new RangeError(`Unexpected key of ${bytes.length} bytes, expected at least ${minimum}`)
  }
  const hmac = createHmacSha256(bytes)
  return text => hmac(text).slice(0, 32)
}
