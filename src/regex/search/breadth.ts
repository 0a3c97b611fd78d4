import {lastUnit} from '../automaton/characters.ts'

/** A string, as a character added to another one, and where it leads. */
export interface Word<At> {
  readonly at: At
  readonly character: number
  readonly from: Word<At> | undefined
}

/** A character that may be added to a string, and where it would lead. */
export interface Step<At> {
  readonly at: At
  readonly character: number
}

/**
 * All strings, shortest in UTF-16 units first, and of one length those that end in one unit before those that end in
 * two, then by their starts, then as `expand` lists their ends. `admit` is asked in this very order: it drops what need
 * not be followed, and may cut down what is left of it. A string is expanded only when the next one is asked for.
 */
export function* breadthFirst<At>(
  starts: readonly At[],
  admit: (at: At) => At | undefined,
  expand: (at: At) => Iterable<Step<At>>,
  review?: (at: At) => At | undefined,
): Generator<Word<At>, undefined> {
  let layer: Word<At>[] = []
  let next: Word<At>[] = []
  /** Ends in two units wait for one turn, and are admitted after those that end in one. */
  let [waiting, after]: [Word<At>[], Word<At>[]] = [[], []]
  const push = (words: Word<At>[], {at, character, from}: Word<At>) => {
    const admitted = admit(at)
    if (admitted !== undefined) words.push({at: admitted, character, from})
  }
  for (const at of starts) push(next, {at, character: 0, from: undefined})
  while (next.length + waiting.length + after.length > 0) {
    for (const word of waiting) push(next, word)
    ;[layer, next, waiting, after] = [next, [], after, []]
    for (const word of review ? layer.flatMap(word => toReviewed(word, review)) : layer) {
      yield word
      for (const {at, character} of expand(word.at))
        if (character > lastUnit) after.push({at, character, from: word})
        else push(next, {at, character, from: word})
    }
  }
}

function toReviewed<At>(word: Word<At>, review: (at: At) => At | undefined): readonly Word<At>[] {
  const at = review(word.at)
  return at === undefined ? [] : [at === word.at ? word : {...word, at}]
}

/** The string itself. */
export function toText<At>(word: Word<At>): string {
  const characters: string[] = []
  for (let at = word; at.from; at = at.from) characters.push(String.fromCodePoint(at.character))
  return characters.reverse().join('')
}
