import {accepts, isValid, toLanguage} from '../../regex/index.ts'
import type {Parameter} from '../../spec/index.ts'
import type {Side} from './compare-sides.ts'

/** Of a long list of values, this many are shown. */
const most = 5

/** What a page says of a parameter; nothing where its pattern is no regular expression, which has no language. */
export function toPageSide(parameter: Parameter): Side | undefined {
  const {pattern, values = []} = parameter
  if (pattern && !isValid(pattern)) return undefined
  const matches = pattern ? accepts(pattern) : () => false
  const shown = [
    ...(pattern ? [`/${pattern.source}/${pattern.flags}`] : []),
    ...values.filter(value => !matches(value)),
  ].map(text => `\`${text}\``)
  const [list, rest] = [shown.slice(0, most + 1).join(' or '), shown.length > most + 1 ? ' or …' : '']
  return {language: toLanguage(parameter), shown: shown.length === 0 ? 'any value' : list + rest}
}
