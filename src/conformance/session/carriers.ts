import {accepts, toLanguage} from '../../regex/index.ts'
import type {Spec} from '../../spec/index.ts'
import {exampleTag} from './tags.ts'

/**
 * The parameters that can carry a tag: those whose pattern accepts one, and that no condition speaks of. What has no
 * pattern may still be judged by what the page says of it in words.
 */
export function findCarriers({parameters, conditions}: Spec): readonly string[] {
  const bound = new Set(conditions.flatMap(({parameter, when}) => [parameter, ...when.map(other => other.parameter)]))
  return parameters
    .filter(({name, pattern}) => pattern && !bound.has(name) && accepts(pattern)(exampleTag))
    .map(({name}) => name)
}

/** A query that logs more than one event: who forgets one of them can be seen all the same. */
export function toLoud({parameters}: Spec): string {
  const form = parameters.find(({name}) => name === 'form_type')
  return form && accepts(toLanguage(form))('email') ? 'form_type=email' : ''
}
