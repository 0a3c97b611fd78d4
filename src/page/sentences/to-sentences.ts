import type {Nodes, Paragraph, TableCell} from 'mdast'
import type {Positions} from '../markdown/index.ts'

/** A sentence by its offsets in the page. */
export interface Stretch {
  readonly start: number
  readonly end: number
  /** As a reader sees it. */
  readonly seen: string
  /** The same without what code says. */
  readonly prose: string
}

/** A soft hyphen stands for markup: whatever tells where sentences end looks through it. */
const markup = '\u00AD'
/** Ends a paragraph, and with it a sentence. */
const paragraphEnd = '\u2029'

const segmenter = new Intl.Segmenter('en', {granularity: 'sentence'})

/**
 * Cuts the text of a paragraph or cell into sentences. Markup is looked through, code counts as a word, and what looks
 * like an item of a list ends a sentence: a list that starts with `0.` goes on with the paragraph before it. O(length).
 */
export function toSentences(node: Paragraph | TableCell, text: string, positions: Positions): readonly Stretch[] {
  const [first, last] = [node.children[0], node.children.at(-1)]
  if (!first || !last) return []
  const [{start}, {end}] = [positions.stretch(first), positions.stretch(last)]
  const drawn = draw(node, text.slice(start, end), start, positions)
  return Array.from(segmenter.segment(drawn)).flatMap(({segment, index}) => {
    const lead = segment.search(/[^\s\u00AD]/)
    if (lead < 0) return []
    let [from, to] = [index + lead, index + segment.replace(/(?<![\s\u00AD])[\s\u00AD]+$/, '').length]
    // A mark of emphasis belongs to what it stands at.
    while (drawn[from - 1] === markup) from--
    while (drawn[to] === markup) to++
    const inside = drawn.slice(from, to)
    const seen = inside.replace(/[^ \u00AD]/g, (_, at: number) => text.charAt(start + from + at))
    return [{start: start + from, end: start + to, seen: toLine(seen.replace(/[`\u00AD]/g, '')), prose: toLine(inside)}]
  })
}

const toLine = (text: string): string => text.replace(/\u00AD/g, '').replace(/\s+/g, ' ')

/** The text of a node with markup blotted out, character by character. */
function draw(node: Nodes, source: string, start: number, positions: Positions): string {
  const shape = Array.from({length: source.length}, () => markup)
  const put = (child: Nodes, toCharacter: (original: string) => string) => {
    const at = positions.stretch(child)
    for (let index = at.start - start; index < at.end - start; index++) shape[index] = toCharacter(source.charAt(index))
  }
  const visit = (child: Nodes) => {
    if (child.type === 'text') put(child, original => original)
    // In upper case, so that a sentence may begin with it.
    else if (child.type === 'inlineCode') put(child, () => 'X')
    else if ('children' in child) child.children.forEach(visit)
    else put(child, () => ' ')
  }
  visit(node)
  return shape
    .join('')
    .replace(/\n[ \t>]*(?:\d+[.)]|[-*+])[ \t]/g, item => paragraphEnd.repeat(item.length))
    .replace(/[\r\n][ \t>]*/g, wrap => ' '.repeat(wrap.length))
}
