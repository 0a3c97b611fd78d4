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
  const taken = new Set(marked.map(({name}) => name))
  const isMarked = ({start, end}: Sentence) =>
    marked.some(zone => zone.begin.place.start.offset < end && start < zone.end.place.end.offset)
  return findSentences(page)
    .filter(sentence => normative.test(sentence.text) && !isMarked(sentence))
    .map(sentence => {
      const id = toFree(toId(sentence), taken)
      taken.add(id)
      const place = places.place(sentence.start, sentence.end)
      return {id, level: toLevel(sentence.text), text: sentence.text, path, place, marked: mark(sentence, id, page)}
    })
}

/** Heading, row and the first words that mean something. */
function toId({section, text}: Sentence): string {
  const words = toWords(text).filter(word => !empty.has(word))
  const parts = [...section.map(title => toWords(title).join('-')), words.slice(0, 3).join('-')]
  const [first, ...others] = parts.filter(part => part !== '')
  return [first ?? 'page', ...(others.length > 0 ? others : ['requirement'])].join('.')
}

const toWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[a-z0-9]+/g) ?? []

function toFree(id: string, taken: ReadonlySet<string>): string {
  let free = id
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`
  return free
}

/** Puts a sentence between markers; the first stands on a line of its own where it would begin one. */
function mark({start, end, startsLine}: Sentence, id: string, {source: {path, text}}: Page): string {
  const [open, close] = path.endsWith('.mdx') ? ['{/* ', ' */}'] : ['<!--', '-->']
  const lead = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/[^>\s]/g, ' ')
  const begin = `${open}begin-requirement-${id}${close}${startsLine ? `\n${lead}` : ''}`
  return `${begin}${text.slice(start, end)}${open}end-requirement-${id}${close}`
}
