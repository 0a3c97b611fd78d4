import {type Place, toPlaces} from '../../diagnostic/index.ts'
import {type Level, toLevel} from '../../spec/index.ts'
import type {Page} from '../page.ts'
import {findSentences, type Sentence} from './find-sentences.ts'

/** A sentence that sounds like a requirement, and what would make it one. */
export interface Suggestion {
  readonly id: string
  /** The level that the sentence will have. */
  readonly level: Level
  /** As a reader sees it. */
  readonly text: string
  readonly path: string
  readonly place: Place
  /** What to write at that place instead: the sentence between its markers. */
  readonly marked: string
}

const normative =
  /\b(?:must|shall|should|required|recommended|will not|won['’]t|may not|never|only|needs? to|ha(?:s|ve) to)\b/i
/** Words that tell nothing about what a sentence is about. */
const empty = new Set(
  'a an and any are as at be been but by can do either for from has have how if in is it its may must need needs never no not note of on only or other our required set shall should so such than that the their them then there these they this to use used via was we what when which who will with you your'.split(
    ' ',
  ),
)

/** Sentences that sound normative and have no id, each with one that no other requirement has. O(length). */
export function suggestRequirements(page: Page): readonly Suggestion[] {
  const {path, text} = page.source
  const marked = page.zones.filter(({kind}) => kind === 'requirement')
  const places = toPlaces(text)
  const taken = new Map(marked.map(({name}) => [name, 1]))
  const covered = new Uint8Array(text.length)
  for (const {begin, end} of marked) covered.fill(1, begin.place.start.offset, end.place.end.offset)
  return findSentences(page)
    .filter(({prose, start, end}) => normative.test(prose) && !covered.subarray(start, end).includes(1))
    .map(sentence => {
      const id = toFree(toId(sentence), taken)
      const place = places.place(sentence.start, sentence.end)
      return {id, level: toLevel(sentence.text), text: sentence.text, path, place, marked: mark(sentence, id, page)}
    })
}

/** Heading, row and the first words that mean something. */
function toId({section, text}: Sentence): string {
  const words = toWords(text).filter(word => !empty.has(word))
  const titles = section.map(title => toWords(title).join('-')).filter(title => title !== '')
  return [...(titles.length > 0 ? titles : ['page']), words.slice(0, 3).join('-') || 'requirement'].join('.')
}

const toWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[a-z0-9]+/g) ?? []

/** The id itself or, where it is taken, with the next number that is free. */
function toFree(id: string, taken: Map<string, number>): string {
  let number = taken.get(id) ?? 0
  do number++
  while (number > 1 && taken.has(`${id}-${number}`))
  const free = number === 1 ? id : `${id}-${number}`
  taken.set(free, 1).set(id, number)
  return free
}

/** Puts a sentence between markers; the first stands on a line of its own where it would begin one. */
function mark({start, end, startsLine}: Sentence, id: string, {source: {path, text}}: Page): string {
  const [open, close] = path.endsWith('.mdx') ? ['{/* ', ' */}'] : ['<!--', '-->']
  const lead = () => text.slice(text.lastIndexOf('\n', start) + 1, start).replace(/[^>\s]/g, ' ')
  const begin = `${open}begin-requirement-${id}${close}${startsLine ? `\n${lead()}` : ''}`
  return `${begin}${text.slice(start, end)}${open}end-requirement-${id}${close}`
}
