import type {EventLog} from '../../../src/conformance/events/event-log.ts'

/** A log in memory: what is written since it was read last, an object for each line that is one, and else its text. */
export function createLog(): {readonly write: (text: string) => void; readonly log: EventLog} {
  let text = ''
  const log: EventLog = async () => {
    const end = text.lastIndexOf('\n') + 1
    const lines = text.slice(0, end).split('\n').slice(0, -1)
    text = text.slice(end)
    return lines.map(readLine)
  }
  return {write: more => (text += more), log}
}

function readLine(line: string): unknown {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : line
  } catch {
    return line
  }
}
