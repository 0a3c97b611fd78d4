import {toCommentText, toStringLiteral} from './literals.ts'

const width = 120

/**
 * A JSDoc comment around paragraphs, each broken into lines; nothing of no paragraphs.
 *
 * @example
 * toComment(['Short.']) // ['/** Short. *\u002F']
 */
export function toComment(paragraphs: readonly string[], indent = ''): readonly string[] {
  const lines = paragraphs
    // An `@` that starts a word would start a tag.
    .map(text => toCommentText(text).replace(/(?<=^|[\s{])@/g, '\\@'))
    .filter(text => text !== '')
    .flatMap((text, index) => [...(index > 0 ? [''] : []), ...wrap(text, width - indent.length - 3)])
  const [only] = lines
  if (only === undefined) return []
  if (lines.length === 1 && only.length + indent.length + 7 <= width) return [`${indent}/** ${only} */`]
  return [`${indent}/**`, ...lines.map(line => `${indent} * ${line}`.trimEnd()), `${indent} */`]
}

function wrap(text: string, room: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/**
 * Items between two ends: on one line where they fit, else each on its own.
 *
 * @example
 * toList('  {', ['a: 1', 'b: 2'], '},') // ['  {a: 1, b: 2},']
 */
export function toList(open: string, items: readonly string[], close: string): readonly string[] {
  const flat = `${open}${items.join(', ')}${close}`
  if (flat.length <= width) return [flat]
  const indent = indentOf(open)
  return [open.trimEnd(), ...items.map(item => `${indent}  ${item},`), `${indent}${close.trimStart()}`]
}

/**
 * A union of string literals behind some code: on one line where it fits, else each on its own.
 *
 * @example
 * toUnion('type Name =', ['a', 'b']) // ["type Name = 'a' | 'b'"]
 */
export function toUnion(before: string, values: readonly string[]): readonly string[] {
  const literals = values.length > 0 ? values.map(toStringLiteral) : ['never']
  const flat = `${before} ${literals.join(' | ')}`
  if (flat.length <= width) return [flat]
  return [before, ...literals.map(literal => `${indentOf(before)}  | ${literal}`)]
}

const indentOf = (line: string): string => /^ */.exec(line)?.[0] ?? ''
