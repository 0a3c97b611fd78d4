import type {Regex} from '../../languages.ts'
import {UsageError} from '../usage-error.ts'

/**
 * Reads a pattern off the command line: `/…/flags`, or bare, and then all of it is the source.
 *
 * @throws UsageError where the flags are none.
 *
 * @example
 * readPattern('/^a$/i') // {source: '^a$', flags: 'i'}
 */
export function readPattern(text: string): Regex {
  const [, source, flags = ''] = /^\/(.*)\/([A-Za-z]*)$/s.exec(text) ?? []
  if (source === undefined) return {source: text, flags: ''}
  try {
    new RegExp('', flags)
  } catch {
    const hint = 'write `\\/` for a slash at the start of a bare pattern'
    throw new UsageError(`Unexpected flags \`${flags}\`, expected some of d, g, i, m, s, u or v, y; ${hint}`)
  }
  return {source, flags}
}
