import type {AST} from '@eslint-community/regexpp'
import {type Characters, foldedWords, newlines, words} from './characters.ts'

/**
 * What stands on one side of a position in a string, as a bit; a mask of such bits is what an assertion asks of it.
 * Each character has exactly one context, so that an assertion asks nothing else of the characters beside it.
 */
export const contexts = {edge: 1, newline: 2, word: 4, foldedWord: 8, other: 16}

/** Asks nothing. */
export const anything = 31

/** Any character, but not the edge of the string. */
export const anyCharacter = anything - contexts.edge

/** The characters of each context; all others are in `other`. */
export const inContext: readonly (readonly [context: number, characters: Characters])[] = [
  [contexts.newline, newlines],
  [contexts.word, words],
  [contexts.foldedWord, foldedWords],
]

/** An assertion asks something of the character before the position and of the one after it. */
export interface Guard {
  readonly before: number
  readonly after: number
}

/** The ways in which `^`, `$`, `\b` or `\B` holds; no two of them hold at once. */
export function toGuards(
  assertion: AST.BoundaryAssertion,
  {multiline, foldsWords}: {readonly multiline: boolean; readonly foldsWords: boolean},
): readonly Guard[] {
  if (assertion.kind !== 'word') {
    const edge = contexts.edge | (multiline ? contexts.newline : 0)
    return [assertion.kind === 'start' ? {before: edge, after: anything} : {before: anything, after: edge}]
  }
  const word = contexts.word | (foldsWords ? contexts.foldedWord : 0)
  const sides = [word, anything - word]
  return sides.flatMap(before =>
    sides.filter(after => (before === after) === assertion.negate).map(after => ({before, after})),
  )
}
