import {Unbound} from '../../src/parity/bound.ts'
import type {Files} from '../../src/parity/files.ts'

/** Files that are only in memory. */
export const files = (texts: Readonly<Record<string, string>>): Files => ({
  read: path => (Object.hasOwn(texts, path) ? texts[path] : undefined),
})

/** What is thrown, as kind, message and where it is: `file: … (a.json:1:1)`. */
export function failure(step: () => unknown): string {
  try {
    step()
    return 'nothing was thrown'
  } catch (error) {
    if (!(error instanceof Unbound)) throw error
    const {kind, message, at} = error
    return `${kind}: ${message} (${at?.path}:${at?.place.start.line}:${at?.place.start.column})`
  }
}
