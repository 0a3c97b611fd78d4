import {type AST, visitRegExpAST} from '@eslint-community/regexpp'
import {Undecided} from '../undecided.ts'
import {
  type Characters,
  digits,
  foldedWords,
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
  return remember(atom, mode, workOut)
}

function workOut(atom: Atom, mode: Mode): Characters {
  const {negated, characters} = toPlain(atom, mode)
  const folded = characters && fold(characters, mode)
  if (!folded) return scan(atom, mode)
  return negated ? invert(folded, lastOf(mode)) : folded
}

const lastOf = ({unicode}: Mode) => (unicode ? lastPoint : lastUnit)

/** What is written in an atom, before case is ignored and before it is negated; no characters where that is involved. */
function toPlain(atom: Atom, mode: Mode): {negated: boolean; characters: Characters | undefined} {
  if (atom.type === 'CharacterClass') return {negated: atom.negate, characters: toUnion(atom.elements, mode)}
  return {negated: false, characters: toUnion([atom], mode)}
}

function toUnion(elements: readonly (Atom | AST.CharacterClassElement)[], mode: Mode): Characters | undefined {
  const parts = elements.map(element => toPart(element, mode))
  return parts.every(part => part !== undefined) ? toCharacters(parts.flat()) : undefined
}

function toPart(element: Atom | AST.CharacterClassElement, mode: Mode): Characters | undefined {
  if (element.type === 'Character') return [[element.value, element.value]]
  if (element.type === 'CharacterClassRange') return [[element.min.value, element.max.value]]
  if (element.type !== 'CharacterSet') return undefined
  // By itself a property is looked up once, whatever classes it is in.
  if (element.kind === 'property') return mode.ignoreCase ? undefined : remember(element, mode, scan)
  if (element.kind === 'any') return mode.dotAll ? [[0, lastOf(mode)]] : invert(newlines, lastOf(mode))
  const characters = {digit: digits, space: spaces, word: words}[element.kind]
  return element.negate ? invert(characters, lastOf(mode)) : characters
}

/**
 * Adds the other case of each ASCII letter; undefined where the set holds more than ASCII and case is ignored.
 * Without `u` no character beyond ASCII folds to one within it (ECMA-262, Canonicalize, the last step of the
 * upper-case rule); with it the long s and the sign of kelvin alone do.
 */
function fold(characters: Characters, {ignoreCase, unicode}: Mode): Characters | undefined {
  if (!ignoreCase) return characters
  if (characters.some(([, last]) => last > 0x7f)) return undefined
  const takes = (code: number) => characters.some(([first, last]) => first <= code && code <= last)
  const others = Array.from({length: 26}, (_, index) => [0x41 + index, 0x61 + index] as const).filter(pair =>
    pair.some(takes),
  )
  const letters = others.flat().map(code => [code, code] as const)
  const beyond = foldedWords.filter((_, index) => others.some(([upper]) => upper === (index === 0 ? 0x53 : 0x4b)))
  return toCharacters([...characters, ...letters, ...(unicode ? beyond : [])])
}

const known = new Map<string, Characters>()

/** What an atom takes is worked out once: there are few that people write. */
function remember(atom: Atom, mode: Mode, work: (atom: Atom, mode: Mode) => Characters): Characters {
  const key = `${toFlags(mode)}/${atom.raw}`
  const characters = known.get(key) ?? work(atom, mode)
  known.set(key, characters)
  return characters
}

const toFlags = ({ignoreCase, dotAll, unicode, unicodeSets}: Mode) =>
  `${ignoreCase ? 'i' : ''}${dotAll ? 's' : ''}${unicodeSets ? 'v' : unicode ? 'u' : ''}`

/** Asks the engine itself which characters an atom takes, so that Unicode's tables are not written twice. */
function scan(atom: Atom, mode: Mode): Characters {
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
