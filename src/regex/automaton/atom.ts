import {type AST, visitRegExpAST} from '@eslint-community/regexpp'
import {Undecided} from '../undecided.ts'
import {
  type Characters,
  digits,
  invert,
  lastPoint,
  lastUnit,
  newlines,
  spaces,
  toCharacters,
  words,
} from './characters.ts'

/** What takes exactly one character. */
export type Atom = AST.Character | AST.CharacterClass | AST.CharacterSet | AST.ExpressionCharacterClass

/** The flags that change what an atom takes. */
export interface Mode {
  readonly ignoreCase: boolean
  readonly dotAll: boolean
  /** `u` or `v`: an atom takes a code point, else a code unit. */
  readonly unicode: boolean
  readonly unicodeSets: boolean
}

/** The characters that an atom takes: code points in unicode mode, else code units. */
export function toTaken(atom: Atom, mode: Mode): Characters {
  if (mode.unicodeSets) refuseStrings(atom)
  // Which characters are one where case is ignored, the engine knows.
  return remember(atom, mode, mode.ignoreCase ? scan : read)
}

const lastOf = ({unicode}: Mode) => (unicode ? lastPoint : lastUnit)

/** What is written in an atom. */
function read(atom: Atom | AST.CharacterClassElement, mode: Mode): Characters {
  switch (atom.type) {
    case 'Character':
      return [[atom.value, atom.value]]
    case 'CharacterClassRange':
      return [[atom.min.value, atom.max.value]]
    case 'CharacterClass': {
      const characters = toCharacters(atom.elements.flatMap(element => read(element, mode)))
      return atom.negate ? invert(characters, lastOf(mode)) : characters
    }
    case 'CharacterSet':
      // By itself a property is looked up once, whatever classes it is in.
      return atom.kind === 'property' ? remember(atom, mode, scan) : readSet(atom, mode)
    default:
      return scan(atom, mode)
  }
}

function readSet(set: AST.AnyCharacterSet | AST.EscapeCharacterSet, mode: Mode): Characters {
  if (set.kind === 'any') return mode.dotAll ? [[0, lastOf(mode)]] : invert(newlines, lastOf(mode))
  const characters = {digit: digits, space: spaces, word: words}[set.kind]
  return set.negate ? invert(characters, lastOf(mode)) : characters
}

const known = new Map<string, Characters>()

/** What an atom takes is worked out once: there are few that people write. */
function remember<One extends Atom>(atom: One, mode: Mode, work: (atom: One, mode: Mode) => Characters): Characters {
  const key = `${toFlags(mode)}/${atom.raw}`
  const characters = known.get(key) ?? work(atom, mode)
  known.set(key, characters)
  return characters
}

const toFlags = ({ignoreCase, dotAll, unicode, unicodeSets}: Mode) =>
  `${ignoreCase ? 'i' : ''}${dotAll ? 's' : ''}${unicodeSets ? 'v' : unicode ? 'u' : ''}`

/** Asks the engine itself which characters an atom takes, so that Unicode's tables are not written twice. */
function scan(atom: Atom | AST.CharacterClassElement, mode: Mode): Characters {
  const raw = atom.type === 'Character' ? toEscape(atom.value, mode) : atom.raw
  const run = new RegExp(`(?:${raw})+`, `${toFlags(mode)}g`)
  const taken: [number, number][] = []
  // A block of 1,024 holds no high and no low surrogate together, so none of them are taken for a pair.
  for (let first = 0; first <= lastOf(mode); first += 0x400) {
    const width = first > lastUnit ? 2 : 1
    const points: number[] = []
    for (let point = first; point < first + 0x400; point++) points.push(point)
    const block = String.fromCodePoint(...points)
    for (const {index, 0: found} of block.matchAll(run))
      taken.push([first + index / width, first + (index + found.length) / width - 1])
  }
  return toCharacters(taken)
}

const toEscape = (value: number, {unicode}: Mode) =>
  unicode ? `\\u{${value.toString(16)}}` : `\\u${value.toString(16).padStart(4, '0')}`

/** Under `v` a class may take a whole string, which is no single step. */
function refuseStrings(atom: Atom): void {
  const refuse = () => {
    throw new Undecided(`\`${atom.raw}\` takes strings of several characters`)
  }
  visitRegExpAST(atom, {
    onClassStringDisjunctionEnter: refuse,
    onCharacterSetEnter: node => node.kind === 'property' && node.strings && refuse(),
  })
}
