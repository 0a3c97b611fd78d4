import type {AST} from '@eslint-community/regexpp'
import {accepts} from '../language.ts'
import type {Atom} from './atom.ts'

/**
 * Whether this engine is known to misread a class: V8 before 11.8 (Node 20) negates a class under `v` once more each
 * time it compiles it, and it compiles what a group repeats more than once.
 */
export const isMisread = (atom: Atom): boolean =>
  'negate' in atom && atom.negate && atom.type !== 'CharacterSet' && isRepeated(atom) && negatesAnew()

function isRepeated({parent}: AST.Node): boolean {
  if (!parent) return false
  return (parent.type === 'Quantifier' && /Group$/.test(parent.element.type)) || isRepeated(parent)
}

const negatesAnew = () => !accepts({source: '^(?:[^a]a)+$', flags: 'v'})('ba')

/**
 * Whether this engine is known to misread a character where case is ignored without `u`: V8 puts alternatives in order by
 * their folded characters, and takes the long s and its like, which fold to no other one there, for what they would fold to.
 */
export const isMisfolded = (atom: Atom): boolean =>
  atom.type === 'Character' && foldsOddly(String.fromCharCode(atom.value)) && isAlternative(atom) && sortsFolded()

/** Whether a character beyond ASCII does not come back when its case is changed to and fro, or leads to ASCII. */
function foldsOddly(character: string): boolean {
  const upper = character.toUpperCase()
  return character > '\x7f' && (upper < '\x80' || character.toLowerCase().toUpperCase() !== upper)
}

/** Whether it stands in an alternative of nothing but characters, beside another such one: these alone V8 puts in order. */
function isAlternative({parent}: AST.Node): boolean {
  if (parent?.type !== 'Alternative' || !isPlain(parent)) return false
  const {alternatives} = parent.parent
  const index = alternatives.indexOf(parent)
  return [alternatives[index - 1], alternatives[index + 1]].some(other => other !== undefined && isPlain(other))
}

const isPlain = ({elements}: AST.Alternative) => elements.length > 0 && elements.every(({type}) => type === 'Character')

const sortsFolded = () => !accepts({source: 'ſ|SS|ſ', flags: 'i'})('ss')
