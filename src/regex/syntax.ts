import {RegExpParser, RegExpSyntaxError} from '@eslint-community/regexpp'
import type {Regex} from './regex.ts'

/** What is wrong with a pattern, and where in its source (UTF-16 code units). */
export interface SyntaxFault {
  readonly message: string
  readonly offset: number
}

/** Whether `new RegExp` takes a pattern: for where it does not matter what is wrong, which costs a parser to tell. */
export function isValid({source, flags}: Regex): boolean {
  try {
    new RegExp(source, flags)
    return true
  } catch {
    return false
  }
}

/**
 * The first syntax error of a pattern; undefined exactly where `new RegExp` takes it.
 *
 * @example
 * readSyntaxError({source: 'a(b', flags: ''}) // {message: 'Unterminated group', offset: 3}
 */
export function readSyntaxError({source, flags}: Regex): SyntaxFault | undefined {
  try {
    new RegExp(source, flags)
    return undefined
  } catch (error) {
    return toFault(source, flags) ?? {message: toReason(error), offset: 0}
  }
}

/** The engine says whether a pattern is valid; only regexpp says where it is not. */
function toFault(source: string, flags: string): SyntaxFault | undefined {
  const modes = {unicode: flags.includes('u'), unicodeSets: flags.includes('v')}
  // Flags that do not go together are no fault of the source.
  if (modes.unicode && modes.unicodeSets) return undefined
  try {
    new RegExpParser().parsePattern(source, 0, source.length, modes)
    return undefined
  } catch (error) {
    return error instanceof RegExpSyntaxError ? {message: toReason(error), offset: error.index} : undefined
  }
}

/** “SyntaxError: Invalid regular expression: /a(b/: Unterminated group” without what the reader sees anyway. */
const toReason = (error: unknown) =>
  String(error).replace(/^(?:SyntaxError: )?(?:Invalid regular expression: (?:.*: )?)?/s, '')
