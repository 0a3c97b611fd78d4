import {type Language, type Regex, readSyntaxError} from '../../regex/index.ts'
import {Unbound} from '../bound.ts'
import type {CodeForm} from '../form.ts'
import {noteRead} from './reads.ts'

/**
 * The language of a pattern in code. Throws `Unbound` where the pattern is no pattern, with the offset inside it, and
 * where it is sticky, for then what it accepts depends on what it was asked before.
 */
export function toPatternLanguage(form: CodeForm, {source, flags}: Regex): Language {
  noteRead(form.node)
  const shown = `/${source}/${flags}`
  const fault = readSyntaxError({source, flags})
  if (fault) {
    const message = `Unexpected pattern \`${shown}\` (${fault.message} at offset ${fault.offset}), expected one that compiles`
    throw new Unbound('form', message, form)
  }
  if (flags.includes('y')) throw new Unbound('form', `Unexpected flag \`y\` of \`${shown}\`, expected none`, form)
  return {source, flags}
}
