import type {Spec} from '../../spec/index.ts'
import {findRefused} from '../values/find-refused.ts'
import {toQuery} from '../values/to-query.ts'

/** A value that the page refuses of a parameter, so far as it refuses any. */
export function toRefused({parameters}: Spec, wanted = 'utm_source'): string {
  const parameter = parameters.find(({name}) => name === wanted)
  return (parameter && findRefused(parameter)) ?? ''
}

/** A query with a value that the page refuses. */
export const toRefusedQuery = (spec: Spec): string => toQuery({utm_source: toRefused(spec)})
