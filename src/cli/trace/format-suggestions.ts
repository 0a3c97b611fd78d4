import {styleText} from 'node:util'
import {toVisible} from '../../index.ts'
import type {Suggestion} from '../../trace.ts'

/** Each sentence with its line, its level and, ready to paste in its place, the sentence between its markers. */
export function formatSuggestions(suggestions: readonly Suggestion[], color: boolean): string {
  const bold = (text: string) => (color ? styleText('bold', text, {validateStream: false}) : text)
  const blocks = suggestions.map(({path, place, level, marked}) => {
    const head = bold(toVisible(`${path}:${place.start.line}:${place.start.column}`))
    return `${head} ${level}\n${marked.split('\n').map(toVisible).join('\n')}\n\n`
  })
  const count = suggestions.length
  return `${blocks.join('')}${count} sentence${count === 1 ? ' sounds' : 's sound'} like a requirement and ${count === 1 ? 'has' : 'have'} no id\n`
}
