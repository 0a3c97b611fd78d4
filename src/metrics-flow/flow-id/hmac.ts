import {hash} from 'node:crypto'

/** Bytes of a block of SHA-256. */
const block = 64

/**
 * HMAC-SHA256 with one key, as 64 hexadecimal digits: two hashes, as RFC 2104 has it. The same from `createHmac` makes
 * an object for the garbage collector each time, which costs a server more than the hashing.
 */
export function createHmacSha256(key: Uint8Array): (text: string) => string {
  const padded = Buffer.alloc(block)
  padded.set(key.length > block ? hash('sha256', key, 'buffer') : key)
  const outer = Buffer.concat([padded.map(byte => byte ^ 0x5c), Buffer.alloc(32)])
  let inner = Buffer.from(padded.map(byte => byte ^ 0x36))
  return text => {
    const length = block + Buffer.byteLength(text)
    if (inner.length !== length) inner = Buffer.concat([inner.subarray(0, block)], length)
    inner.write(text, block)
    outer.write(hash('sha256', inner, 'binary'), block, 'binary')
    return hash('sha256', outer, 'hex')
  }
}
