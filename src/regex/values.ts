import type {Automaton} from './automaton/automaton.ts'
import {toAutomaton} from './automaton/build.ts'
import {includes} from './automaton/characters.ts'
import type {Regex} from './regex.ts'
import {Undecided} from './undecided.ts'
import {toBudget} from './walk/budget.ts'
import {toLetters} from './walk/letters.ts'
import {isHigh} from './walk/partition.ts'
import {toPatternWalk} from './walk/pattern-walk.ts'
import {dead, done, type Walk} from './walk/walk.ts'

/** A start that some string of the language has; all of them make up a tree. */
interface Prefix {
  readonly from: Prefix | undefined
  readonly character: number
  readonly next: Map<number, Prefix>
  isValue: boolean
}

/** A language with more stops than this is no list of values that a person wrote. */
const maximum = 5_000

/** What is no quantifier: escapes, and what a class lists. */
const noQuantifier = /\\.|\[(?:\\.|[^\]\\])*\]/gs

/**
 * All strings of a finite language, in the order in which a backtracking engine would try them, which is the order of
 * the alternatives; undefined where the language is infinite, larger than the limit, or undecided. What is repeated
 * without end counts as infinite, even if it can never match: most patterns are settled by a look at their text.
 *
 * @example
 * toValues({source: '^(email|other)$', flags: ''}) // ['email', 'other']
 * toValues({source: '^[0-9]+$', flags: ''}) // undefined
 */
export function toValues(regex: Regex, limit = 100): readonly string[] | undefined {
  if (/[*+]|\{\d+,\}/.test(regex.source.replace(noQuantifier, ''))) return undefined
  try {
    const automaton = toAutomaton(regex, 'order')
    const prefixes = toPrefixes(automaton, limit)
    return prefixes && toOrder(automaton, prefixes).map(toText)
  } catch (error) {
    if (error instanceof Undecided) return undefined
    throw error
  }
}

/**
 * The tree of all values, layer by layer. Each prefix in a layer starts another value, so that no layer outgrows the
 * limit; and a finite language has no value that is longer than the number of stops that lead to one.
 */
function toPrefixes(automaton: Automaton, limit: number): Prefix | undefined {
  const walk = toPatternWalk(automaton, toBudget())
  const live = toLive(walk)
  if (!live) return undefined
  const root = extend(undefined, 0)
  let layer = live.has(walk.start) ? [{prefix: root, stop: walk.start}] : []
  let count = 0
  for (let length = 0; layer.length > 0; length++) {
    const next: typeof layer = []
    for (const {prefix, stop} of layer) {
      prefix.isValue = walk.accepts(stop)
      count += Number(prefix.isValue)
      const afterHigh = !automaton.readsUnits && isHigh(prefix.character)
      for (const {character, to} of toSteps(walk, stop, live, afterHigh)) {
        if (next.length === limit) return undefined
        next.push({prefix: extend(prefix, character), stop: to})
      }
    }
    if (count > limit || length > live.size) return undefined
    layer = next
  }
  return root
}

function extend(from: Prefix | undefined, character: number): Prefix {
  const prefix: Prefix = {from, character, next: new Map(), isValue: false}
  from?.next.set(character, prefix)
  return prefix
}

/** The stops from which a value can be reached; undefined where they are too many, or the values endless. */
function toLive(walk: Walk): ReadonlySet<number> | undefined {
  const sources = new Map<number, number[]>([[walk.start, []]])
  for (const stop of sources.keys()) {
    if (stop === done || sources.size > maximum) return undefined
    for (const {face} of toLetters(walk.sets(stop))) {
      const to = walk.next(stop, face)
      if (to === dead) continue
      const known = sources.get(to)
      if (known) known.push(stop)
      else sources.set(to, [stop])
    }
  }
  const live = new Set([...sources.keys()].filter(walk.accepts))
  for (const stop of live) for (const source of sources.get(stop) ?? []) live.add(source)
  return live
}

/** Each character that leads on from a stop to a value. */
function* toSteps(
  walk: Walk,
  stop: number,
  live: ReadonlySet<number>,
  afterHigh: boolean,
): Iterable<{character: number; to: number}> {
  for (const {face, characters} of toLetters(walk.sets(stop), afterHigh)) {
    const to = walk.next(stop, face)
    if (live.has(to))
      for (const [first, last] of characters)
        for (let character = first; character <= last; character++) yield {character, to}
  }
}

/** The values in the order in which the jumps of the automaton, which is to say the pattern, lead to them. */
function toOrder({states, start}: Automaton, root: Prefix): readonly Prefix[] {
  const found = new Set<Prefix>()
  const seen = new Map<Prefix, Set<number>>()
  const open = [{index: start, prefix: root}]
  for (let item = open.pop(); item; item = open.pop()) {
    const {index, prefix} = item
    const at = seen.get(prefix) ?? new Set()
    if (at.has(index)) continue
    seen.set(prefix, at.add(index))
    const state = states[index]
    if (state?.kind === 'end' && prefix.isValue) found.add(prefix)
    // Guards and looks need not be asked again: what is no value is not in the tree.
    if (state?.kind === 'guard' || state?.kind === 'look') open.push({index: state.to, prefix})
    if (state?.kind === 'jump') for (const to of state.to.toReversed()) open.push({index: to, prefix})
    if (state?.kind === 'read')
      for (const next of [...prefix.next.values()].sort((a, b) => b.character - a.character))
        if (includes(state.characters, next.character)) open.push({index: state.to, prefix: next})
  }
  return [...found]
}

function toText(value: Prefix): string {
  const characters: string[] = []
  for (let at = value; at.from; at = at.from) characters.push(String.fromCodePoint(at.character))
  return characters.reverse().join('')
}
