import {type AST, RegExpParser} from '@eslint-community/regexpp'
import type {Regex} from '../regex.ts'
import {readSyntaxError} from '../syntax.ts'
import {Undecided} from '../undecided.ts'
import {type Atom, type Mode, toTaken} from './atom.ts'
import {type Characters, lastUnit} from './characters.ts'
import {anything, type Guard, toGuards} from './context.ts'
import {isMisread} from './misread.ts'
import {type Step, toSteps} from './units.ts'

/**
 * One state of an automaton over UTF-16 code units. A jump reads nothing and lists its ways in the order in which the
 * pattern writes them; the end accepts, whatever follows.
 */
export type State =
  | {readonly kind: 'read'; readonly characters: Characters; readonly to: number}
  | {readonly kind: 'jump'; readonly to: readonly number[]}
  | {readonly kind: 'guard'; readonly guard: Guard; readonly to: number}
  | {readonly kind: 'end'}

/** A nondeterministic automaton (Thompson's) with the language of a pattern. */
export interface Automaton {
  readonly states: readonly State[]
  readonly start: number
}

/** A state costs about 100 bytes; beyond this many the pattern is a program. */
const maximum = 200_000

interface Builder extends Mode {
  readonly multiline: boolean
  readonly states: State[]
  /** What an atom reads is worked out once, however often a counter repeats it. */
  readonly steps: Map<Atom, readonly Step[]>
  /** Equal sets are one object, so that a stop with thousands of states still reads few sets. */
  readonly sets: Map<string, Characters>
}

/**
 * Builds the automaton of a pattern, from its end to its start: each part is given the state that follows it.
 * Throws `Undecided` where the language is not regular, or not known to be.
 */
export function toAutomaton(regex: Regex): Automaton {
  const fault = readSyntaxError(regex)
  if (fault) throw new Undecided(`the pattern has a syntax error: ${fault.message}`)
  try {
    const builder = toBuilder(regex.flags)
    const modes = {unicode: regex.flags.includes('u'), unicodeSets: builder.unicodeSets}
    const {alternatives} = new RegExpParser().parsePattern(regex.source, 0, regex.source.length, modes)
    const end = add(builder, {kind: 'end'})
    const entry = addAlternatives(builder, alternatives, end)
    return {states: builder.states, start: regex.flags.includes('y') ? entry : addSearch(builder, entry)}
  } catch (error) {
    if (error instanceof SyntaxError) throw new Undecided(`the parser does not know this syntax: ${error.message}`)
    if (error instanceof RangeError) throw new Undecided('the pattern is nested too deeply')
    throw error
  }
}

const toBuilder = (flags: string): Builder => ({
  ignoreCase: flags.includes('i'),
  dotAll: flags.includes('s'),
  multiline: flags.includes('m'),
  unicode: /[uv]/.test(flags),
  unicodeSets: flags.includes('v'),
  states: [],
  steps: new Map(),
  sets: new Map(),
})

function add({states}: Builder, state: State): number {
  if (states.length === maximum) throw new Undecided(`the pattern takes more than ${maximum} states`)
  return states.push(state) - 1
}

const addJump = (builder: Builder, to: readonly number[]) =>
  to.length === 1 ? (to[0] ?? 0) : add(builder, {kind: 'jump', to})

/**
 * A search may begin anywhere: under `u` too between the halves of a pair, where `\B` alone can tell. ECMA-262 would step
 * over the pair, but V8 does not, and `RegExp.prototype.test` is what we speak for.
 */
function addSearch(builder: Builder, entry: number): number {
  const ways = [entry]
  const start = add(builder, {kind: 'jump', to: ways})
  ways.push(add(builder, {kind: 'read', characters: [[0, lastUnit]], to: start}))
  return start
}

const addGuards = (builder: Builder, guards: readonly Guard[], to: number) =>
  addJump(
    builder,
    guards.map(guard => add(builder, {kind: 'guard', guard, to})),
  )

const addAlternatives = (builder: Builder, alternatives: readonly AST.Alternative[], next: number): number =>
  addJump(
    builder,
    alternatives.map(({elements}) => elements.reduceRight((to, element) => addElement(builder, element, to), next)),
  )

function addElement(builder: Builder, element: AST.Element, next: number): number {
  switch (element.type) {
    case 'Quantifier':
      return addQuantifier(builder, element, next)
    case 'Assertion':
      return addAssertion(builder, element, next)
    case 'Group':
      if (element.modifiers) throw new Undecided(`\`${element.raw}\` changes flags within the pattern`)
      return addAlternatives(builder, element.alternatives, next)
    case 'CapturingGroup':
      return addAlternatives(builder, element.alternatives, next)
    case 'Backreference':
      throw new Undecided(`the back-reference \`${element.raw}\` makes the language irregular`)
    default:
      return addAtom(builder, element, next)
  }
}

function addAssertion(builder: Builder, assertion: AST.Assertion, next: number): number {
  if (assertion.kind === 'lookahead' || assertion.kind === 'lookbehind')
    throw new Undecided(`the ${assertion.kind} \`${assertion.raw}\` is not worked out`)
  const foldsWords = builder.ignoreCase && builder.unicode
  return addGuards(builder, toGuards(assertion, {multiline: builder.multiline, foldsWords}), next)
}

/** Counters are unrolled: what may be left out comes after what must be there. */
function addQuantifier(builder: Builder, {element, min, max}: AST.Quantifier, next: number): number {
  let entry = next
  if (max === Number.POSITIVE_INFINITY) {
    const ways: number[] = []
    entry = add(builder, {kind: 'jump', to: ways})
    ways.push(addElement(builder, element, entry), next)
  } else
    for (let left = max - min; left > 0; left--) entry = addJump(builder, [addElement(builder, element, entry), next])
  for (let left = min; left > 0; left--) {
    const before = addElement(builder, element, entry)
    // What adds no state reads nothing: `(?:){9007199254740991}` is done after one turn.
    if (before === entry) break
    entry = before
  }
  return entry
}

function addAtom(builder: Builder, atom: Atom, next: number): number {
  if (builder.unicodeSets && isMisread(atom))
    throw new Undecided(`this engine misreads the repeated \`${atom.raw}\` under v`)
  const steps = toStepsOnce(builder, atom)
  const addGuard = (guard: Guard, to: number) =>
    guard.before === anything && guard.after === anything ? to : add(builder, {kind: 'guard', guard, to})
  const ways = steps.map(({before, after, reads}) => {
    const end = addGuard({before: anything, after}, next)
    const read = reads.reduceRight((to, characters) => add(builder, {kind: 'read', characters, to}), end)
    return addGuard({before, after: anything}, read)
  })
  return addJump(builder, ways)
}

function toStepsOnce(builder: Builder, atom: Atom): readonly Step[] {
  const known = builder.steps.get(atom)
  if (known) return known
  const steps = toSteps(toTaken(atom, builder), builder.unicode).map(step => ({
    ...step,
    reads: step.reads.map(characters => intern(builder, characters)),
  }))
  builder.steps.set(atom, steps)
  return steps
}

function intern({sets}: Builder, characters: Characters): Characters {
  const key = characters.join()
  const set = sets.get(key) ?? characters
  sets.set(key, set)
  return set
}
