import type {FlowEvent} from './event.ts'

/** What JSON leaves as it is, and some readers take for the end of a line or an order to the terminal. */
const unsafe = /[\x7f-\x9f\u2028\u2029]/

/**
 * One event as one physical line of NDJSON, with its line feed, whatever the event holds: JSON itself escapes control
 * characters and lone surrogates.
 */
export function toLine(event: FlowEvent): string {
  const json = JSON.stringify(event)
  return `${unsafe.test(json) ? json.replace(new RegExp(unsafe, 'g'), toEscape) : json}\n`
}

const toEscape = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
