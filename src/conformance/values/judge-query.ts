import {accepts, toLanguage} from '../../regex/index.ts'
import type {Spec} from '../../spec/index.ts'
import {holds, type Values} from './companions.ts'

/** What a page says to a query. */
export interface QueryJudgement {
  /** The parameters that it refuses, each once. */
  readonly refused: readonly string[]
  /** The first value of each documented parameter, decoded. */
  readonly values: Values
}

/**
 * Judges a query by its page: values as the URL standard decodes them, each parameter once at most, and no condition
 * broken. Read from the page apart from the generated validators, so that a run does not share their mistakes.
 *
 * @example
 * judgeQuery(toSpec(readPage({path: 'a.md', text: '<!--begin-validation-x-->^a$<!--end-validation-x-->'})))('x=a&x=a').refused // ['x']
 */
export function judgeQuery(spec: Spec): (query: string) => QueryJudgement {
  const judges = new Map(spec.parameters.map(parameter => [parameter.name, accepts(toLanguage(parameter))]))
  return query => {
    const pairs = [...new URLSearchParams(`?${query}`)].filter(([name]) => judges.has(name))
    const first = pairs.filter(([name], index) => pairs.findIndex(pair => pair[0] === name) === index)
    const values = Object.fromEntries(first)
    const isRefused = (pair: [string, string]) => !first.includes(pair) || !judges.get(pair[0])?.(pair[1])
    const refused = pairs.filter(isRefused).map(([name]) => name)
    const broken = spec.conditions.filter(condition => !holds(spec, condition, values))
    return {refused: [...new Set([...refused, ...broken.map(({parameter}) => parameter)])], values}
  }
}
