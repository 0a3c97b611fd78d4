import type {DataForm} from '../form.ts'
import {fieldOf} from './fields.ts'

/** What a `$ref` leads to, and what that leads to; any other value is itself. Throws `Unbound` where it leads nowhere. */
export function resolve(form: DataForm): DataForm {
  const reference = fieldOf(form.value, '$ref')
  return typeof reference === 'string' ? resolve(form.follow(reference)) : form
}
