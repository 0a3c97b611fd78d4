import {StringDecoder} from 'node:string_decoder'

/** Makes whole lines of bytes that come in pieces. */
export interface LineReader {
  /** The lines that are whole now, blank ones left out: an object for each that is one in JSON, and else its text. */
  push(bytes: Uint8Array): readonly unknown[]
  /** What waited for the end of its line, if anything: it will not come any more. */
  end(): readonly unknown[]
}

/** Starts with no line begun; half a line waits for its other half, and half a character too. */
export function createLineReader(): LineReader {
  let decoder = new StringDecoder('utf8')
  let begun = ''
  return {
    push(bytes) {
      const lines = decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).split('\n')
      lines[0] = begun + lines[0]
      begun = lines.pop() ?? ''
      return toEntries(lines)
    },
    end() {
      const rest = begun + decoder.end()
      decoder = new StringDecoder('utf8')
      begun = ''
      return toEntries([rest])
    },
  }
}

const toEntries = (lines: readonly string[]) => lines.filter(line => line.trim() !== '').map(toEntry)

function toEntry(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : line
  } catch {
    return line
  }
}
