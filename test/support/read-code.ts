import {Unbound} from '../../src/parity/bound.ts'
import type {Files} from '../../src/parity/files.ts'
import {readBinding} from '../../src/parity/read-binding.ts'

/** Files by their paths. */
export const toFiles = (files: Readonly<Record<string, string>>): Files => ({
  read: path => (Object.hasOwn(files, path) ? files[path] : undefined),
})

/** What stands at a name of one file, or why it cannot be read. */
export function read(text: string, name = 'it', path = 'a.js') {
  const reading = readIn({[path]: text}, `${path}#${name}`)
  return reading
}

/** What a binding of one rule leads to. */
export function readIn(files: Readonly<Record<string, string>>, at: string) {
  const readings = readBinding({parameter: 'it', at}, toFiles(files))
  const reading = readings instanceof Unbound ? readings : readings.rules.get('it')
  if (!reading) throw new Error('Unexpected binding without a reading')
  return reading
}

/** The rule at a name of one file; throws why it cannot be read. */
export function readRule(text: string, name?: string, path?: string) {
  const reading = read(text, name, path)
  if (reading instanceof Unbound) throw reading
  return reading
}

/** Why a set cannot be read, or its parameters with what was read of them. */
export function readSet(text: string, name = 'it', path = 'a.js') {
  const readings = readBinding({schema: `${path}#${name}`}, toFiles({[path]: text}))
  return readings instanceof Unbound ? readings.message : new Map(readings.rules)
}

/** The kind and the message of a failure, in one line. */
export const say = (reading: unknown): string =>
  reading instanceof Unbound ? `${reading.kind}: ${reading.message}` : 'read'
