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
