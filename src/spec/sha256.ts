import {sha256 as digest} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'

/**
 * SHA-256 of a text in UTF-8, as lower-case hex. A byte order mark and the kind of line ending do not count, so that a
 * checkout on Windows has the hash of a checkout on Linux; on a file with LF it is what `sha256sum` prints.
 */
export function sha256(text: string): string {
  return bytesToHex(digest(utf8ToBytes(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))))
}
