import {accepts, isValid, toLanguage} from '../../regex/index.ts'
import type {Parameter} from '../../spec/index.ts'
import type {Side} from './compare-sides.ts'

/** Of what a page lists, this many are shown. */
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
  const list = shown.length > most ? [...shown.slice(0, most), '…'] : shown
  return {language: toLanguage(parameter), shown: list.join(' or ') || 'any value'}
}
