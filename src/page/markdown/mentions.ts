import type {List, Nodes} from 'mdast'
import type {Mention} from '../page.ts'
import type {Positions} from './positions.ts'

/** Names at the head of the items of a list that a sentence about parameters introduces. */
export function readMentions(siblings: readonly Nodes[], positions: Positions, text: string): readonly Mention[] {
  const shown = siblings.filter((node, index) => !isMarkerBelow(node, siblings[index - 1]))
  return shown.flatMap((list, index) => {
    const before = shown[index - 1]
    // A list that is not indented far enough ends the list of steps that it belongs to: its last step introduces it.
    const sentence = before?.type === 'list' ? before.children.at(-1) : before
    if (list.type !== 'list' || (sentence?.type !== 'paragraph' && sentence?.type !== 'listItem')) return []
    const {start, end} = positions.stretch(sentence)
    return /\bparameters?\b/i.test(text.slice(start, end)) ? namesOf(list, positions) : []
  })
}

/** A marker on a line of its own between the sentence and its list is in nobody's way. */
const isMarkerBelow = (node: Nodes, before: Nodes | undefined): boolean =>
  node.type === 'html' && (node.position?.start.line ?? 0) <= (before?.position?.end.line ?? 0) + 1

const namesOf = ({children}: List, positions: Positions): readonly Mention[] =>
  children.flatMap(({children: [paragraph]}) =>
    paragraph?.type === 'paragraph' ? leadingNames(paragraph.children, positions) : [],
  )

/** The code spans at the head of a text, one or several, whether they are bold, a link or plain. */
function leadingNames(nodes: readonly Nodes[], positions: Positions): readonly Mention[] {
  const names: Mention[] = []
  for (const node of nodes) {
    if (node.type === 'inlineCode') {
      if (!/^[A-Za-z]\w*$/.test(node.value)) break
      names.push({name: node.value, place: positions.place([node])})
    } else if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'link') {
      names.push(...leadingNames(node.children, positions))
    } else if (
      node.type !== 'html' &&
      !(node.type === 'text' && /^\s*(?:,|and|or|,\s*(?:and|or))?\s*$/.test(node.value))
    )
      break
  }
  return names
}
