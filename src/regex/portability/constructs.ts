import {type AST, RegExpParser, visitRegExpAST} from '@eslint-community/regexpp'
import type {Regex} from '../regex.ts'
import type {Construct} from './engine.ts'

/** The parts of a valid pattern without flags that some engine takes for something else, or not at all. */
export interface Constructs {
  readonly found: ReadonlySet<Construct>
  /** The highest count of a quantifier. */
  readonly count: number
}

/** Looks through a valid pattern without flags. */
export function readConstructs({source}: Regex): Constructs {
  const found = new Set<Construct>()
  let count = 0
  visitRegExpAST(new RegExpParser().parsePattern(source), {
    onAssertionEnter: ({kind}) => /^look/.test(kind) && found.add('look-around'),
    onBackreferenceEnter: () => found.add('back-reference'),
    onCapturingGroupEnter: ({name}) => name !== null && found.add('named-group'),
    onQuantifierEnter: ({element, min, max}) => {
      count = Math.max(count, min, Number.isFinite(max) ? max : 0)
      if (element.type === 'Assertion') found.add('quantified-assertion')
    },
    // Where a `]` follows, others read a class that holds it.
    onCharacterClassEnter: ({elements, end}) =>
      elements.length === 0 && !source.includes(']', end) && found.add('empty-class'),
    onCharacterEnter: node => {
      for (const [construct, is] of characters) if (is(node, source)) found.add(construct)
    },
  })
  return {found, count}
}

type Is = (node: AST.Character, source: string) => boolean

const isInClass = ({parent}: AST.Character) => /^CharacterClass/.test(parent.type)
const startsWith = (text: string): Is => {
  return (node, source) => isInClass(node) && node.raw === text.charAt(0) && source.startsWith(text, node.start)
}

/** What a single character can be the sign of. */
const characters: readonly (readonly [Construct, Is])[] = [
  ['escaped-slash', ({raw}) => raw === '\\/'],
  ['escaped-letter', ({raw, value}) => raw === '\\' || (/^\\[a-z]$/i.test(raw) && raw.charCodeAt(1) === value)],
  ['unicode-escape', ({raw}) => /^\\u./.test(raw)],
  ['control-escape', ({raw}) => /^\\c/.test(raw)],
  ['null-escape', ({raw}) => raw === '\\0'],
  ['octal-escape', ({raw}) => /^\\(?:0\d|[1-9])/.test(raw)],
  ['hyphen-after-set', (node, source) => node.raw === '-' && source[node.end] !== ']' && isBesideSet(node)],
  ['class-in-class', startsWith('[')],
  ['named-class', startsWith('[:')],
  ['intersection', startsWith('&&')],
  // Behind `\p` a brace belongs to the escape, which is another matter.
  [
    'bare-brace',
    (node, source) => node.raw === '{' && !isInClass(node) && !/\\[gkNopPux]$/.test(source.slice(0, node.start)),
  ],
]

/** Whether a character of a class stands right before or after a set such as `\w`. */
function isBesideSet({parent, start, end}: AST.Character): boolean {
  if (parent.type !== 'CharacterClass') return false
  return parent.elements.some(
    ({type, ...other}) =>
      type === 'CharacterSet' && (other.end === start || (other.start === end && parent.start + 1 < start)),
  )
}
