import type {Binding} from './binding.ts'
import {type Bound, Unbound} from './bound.ts'
import type {Files} from './files.ts'
import type {LiveAnswers} from './form.ts'

/**
 * What code says where a binding points, by parameter: a rule gives one entry, a set as many as it has. A set that
 * cannot be found at all is `Unbound` itself.
 */
export function readBinding(_binding: Binding, _files: Files, _live?: LiveAnswers): Readings | Unbound {
  return new Unbound('form', 'Unexpected binding, expected a reader')
}

/** The rule of each parameter, or what kept it from being read. */
export type Readings = ReadonlyMap<string, Bound | Unbound>
