import {type CodePlace, Unbound} from '../bound.ts'

/** Something that no language can be made of, which is better than a wrong one. */
export function refuse(unexpected: string, at: CodePlace): never {
  throw new Unbound('form', `Unexpected ${unexpected}, expected what can be read as a set of strings`, at)
}
