import {anything, type Language} from '../../regex/index.ts'
import type {Condition, Spec} from '../../spec/index.ts'
import {toLanguageChange} from './language-change.ts'
import type {Thing} from './thing.ts'

/**
 * A condition narrows what may be sent, by the values that it allows under its circumstances; under others it is another
 * condition. Nobody is broken by one whose circumstances the other revision does not know.
 */
export const condition: Thing<Condition> = {
  subject: 'condition',
  listOf: ({conditions}) => conditions,
  nameOf: ({parameter}) => parameter,
  keyOf: one => JSON.stringify([one.parameter, toCircumstances(one)]),
  toMark: ({values, place}) => ({place, text: values.length > 0 ? values.join(', ') : 'to be there'}),
  toEdge: (kind, one, other) => ({
    kind,
    classes: [isNews(one, other) ? 'compatible' : kind === 'added' ? 'senders' : 'readers'],
    note: toCircumstances(one),
  }),
  compare(before, after) {
    const change = toLanguageChange(toAllowed(before), toAllowed(after))
    return change && {...change, note: toCircumstances(after)}
  },
}

const toCircumstances = ({when}: Condition): string =>
  when.length === 0
    ? 'always'
    : `if ${when
        .map(({parameter, value}) => `${parameter}=${value}`)
        .sort()
        .join(' and ')}`

const isNews = ({when}: Condition, {parameters}: Spec): boolean =>
  when.some(({parameter}) => !parameters.some(({name}) => name === parameter))

/** A condition without values demands no more than that the parameter is there. */
const toAllowed = ({values}: Condition): Language => (values.length > 0 ? {values: values.toSorted()} : anything)
