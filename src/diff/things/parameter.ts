import {toLanguage} from '../../regex/index.ts'
import type {Parameter} from '../../spec/index.ts'
import {toLanguageChange} from './language-change.ts'
import {isSame, toMark, toReworded} from './reworded.ts'
import type {Thing} from './thing.ts'

/**
 * A parameter changes by what it accepts or, if that stayed, by its words. Nobody has to send a new one, unless a
 * condition or a requirement says so; what is sent as one that is gone is lost.
 */
export const parameter: Thing<Parameter> = {
  subject: 'parameter',
  listOf: ({parameters}) => parameters,
  nameOf: ({name}) => name,
  keyOf: ({name}) => name,
  toMark,
  toEdge: kind => ({kind, classes: [kind === 'added' ? 'compatible' : 'senders']}),
  compare: (before, after) =>
    toLanguageChange(toLanguage(before), toLanguage(after)) ??
    toReworded({
      pattern: before.pattern?.source === after.pattern?.source && isSame(before.values, after.values),
      description: before.description === after.description,
      examples: isSame(before.examples, after.examples),
    }),
}
