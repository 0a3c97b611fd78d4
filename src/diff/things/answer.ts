import {toLanguage} from '../../regex/index.ts'
import type {AnswerField} from '../../spec/index.ts'
import type {Difference} from '../change.ts'
import {toLanguageChange} from './language-change.ts'
import {toMark, toReworded} from './reworded.ts'
import type {Thing} from './thing.ts'

/** A field of the answer. Here the endpoint is the one that sends, so all that breaks anybody breaks readers. */
export const answer: Thing<AnswerField> = {
  subject: 'answer',
  listOf: ({answer}) => answer,
  nameOf: ({name}) => name,
  keyOf: ({name}) => name,
  toMark,
  toEdge: kind => ({kind, classes: [kind === 'added' ? 'compatible' : 'readers']}),
  compare(before, after) {
    if (before.type !== after.type) {
      return {
        kind: 'changed',
        classes: ['readers'],
        note: `type ${toTypeName(before.type)} became ${toTypeName(after.type)}`,
      }
    }
    const change = toLanguageChange(toLanguage(before), toLanguage(after))
    if (change) return toAnswered(change)
    return toReworded({
      pattern: before.pattern?.source === after.pattern?.source,
      description: before.description === after.description,
    })
  },
}

/** Who was prepared for more is not broken by less. */
function toAnswered(change: Difference): Difference {
  const classes = change.classes.filter(one => one !== 'senders')
  return {...change, classes: classes.length > 0 ? classes : ['compatible']}
}

const toTypeName = (type: string) => (type === '' ? 'none' : type)
