import {type Diagnostic, type Source, toPlaces} from '../../diagnostic/index.ts'
import type {Spec} from '../../spec/index.ts'
import {type Binding, toTarget} from '../binding.ts'

/** Where a diagnostic stands. */
export type Where = Pick<Diagnostic, 'path' | 'place'>

/**
 * Where the configuration says a binding; where it computes what it says, the parameter on the page, or else the start
 * of a page.
 */
export function toEntryPlace(
  binding: Binding,
  name: string | undefined,
  specs: readonly Spec[],
  config: Source | undefined,
): Where {
  const target = toTarget(binding)
  const entries = config ? [...occurrences(config.text, target)] : []
  const start =
    entries.find(at => config && 'parameter' in binding && isBeside(config.text, at, binding.parameter)) ?? entries[0]
  if (config && start !== undefined)
    return {path: config.path, place: toPlaces(config.text).place(start, start + target.length)}
  for (const {page, parameters} of specs) {
    const parameter = parameters.find(parameter => parameter.name === name)
    if (parameter) return {path: page, place: parameter.place}
  }
  return {path: specs[0]?.page ?? target.split('#', 1).join(), place: toPlaces('').place(0, 0)}
}

/** Where a target stands in quotes: as part of a longer one it is another. */
function* occurrences(text: string, target: string): Iterable<number> {
  for (let at = text.indexOf(target); at >= 0; at = text.indexOf(target, at + 1))
    if (/['"`]/.test(text[at - 1] ?? '') && text[at - 1] === text[at + target.length]) yield at
}

/** Several parameters may share a rule: the entry of one of them has its name between the same braces. */
function isBeside(text: string, at: number, name: string): boolean {
  const entry = text.slice(text.lastIndexOf('{', at), text.indexOf('}', at) + 1)
  return ['"', "'", '`'].some(quote => entry.includes(quote + name + quote))
}
