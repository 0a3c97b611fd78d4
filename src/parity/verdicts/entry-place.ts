import {type Diagnostic, findQuoted, type Source, toPlaces} from '../../diagnostic/index.ts'
import type {Spec} from '../../spec/index.ts'
import {type Binding, toTarget} from '../binding.ts'

/** Where a diagnostic stands. */
export type Where = Pick<Diagnostic, 'path' | 'place'>

/**
 * Where the configuration says a binding, beside its parameter if several share the rule; where it computes what it
 * says, the parameter on the page, or else the start of a page.
 */
export function toEntryPlace(
  binding: Binding,
  name: string | undefined,
  specs: readonly Spec[],
  config: Source | undefined,
): Where {
  const target = toTarget(binding)
  const place = config && findQuoted(config, target, 'parameter' in binding ? binding.parameter : undefined)
  if (place) return {path: config.path, place}
  for (const {page, parameters} of specs) {
    const parameter = parameters.find(parameter => parameter.name === name)
    if (parameter) return {path: page, place: parameter.place}
  }
  return {path: specs[0]?.page ?? target.split('#', 1).join(), place: toPlaces('').place(0, 0)}
}
