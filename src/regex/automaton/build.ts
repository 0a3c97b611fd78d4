import {type AST, RegExpParser} from '@eslint-community/regexpp'
import type {Regex} from '../regex.ts'
import {readSyntaxError} from '../syntax.ts'
import {Undecided} from '../undecided.ts'
import {type Atom, type Mode, toTaken} from './atom.ts'
import type {Automaton, Look} from './automaton.ts'
import {allPoints, allUnits, beyondUnits, type Characters} from './characters.ts'
import {toGuards} from './context.ts'
import {holdsWithin} from './holds-within.ts'
import {isMisfolded, isMisread} from './misread.ts'
import {type States, toStates} from './states.ts'

/**
 * What an automaton is for. In order, it keeps all ways as the pattern writes them; for those who go them as an engine does,
 * a back-reference may repeat whatever its group takes.
 */
type Purpose = 'language' | 'order' | 'engine'

interface Builder extends Mode {
  readonly states: States
  readonly purpose: Purpose
  readonly multiline: boolean
  readonly looks: Look[]
  /** Which way what is built now is looked at; nowhere in the pattern itself. */
  readonly inLook: 'ahead' | 'behind' | undefined
  /** What an atom takes is worked out once, however often it is written or a counter repeats it. */
  readonly taken: Map<string, Characters>
  readonly lookOf: Map<AST.LookaroundAssertion, number>
}

/**
 * Builds the automaton of a pattern, from its end to its start: each part is given the state that follows it
 * (Thompson's construction, 1968). Throws `Undecided` where the language is not regular, or not known to be.
 */
export function toAutomaton(regex: Regex, purpose: Purpose = 'language'): Automaton {
  const fault = readSyntaxError(regex)
  if (fault) throw new Undecided(`the pattern has a syntax error at offset ${fault.offset}: ${fault.message}`)
  try {
    const builder = toBuilder(regex.flags, purpose)
    const modes = {unicode: regex.flags.includes('u'), unicodeSets: builder.unicodeSets}
    const {alternatives} = new RegExpParser().parsePattern(regex.source, 0, regex.source.length, modes)
    const end = builder.states.add({kind: 'end'})
    const entry = addAlternatives(builder, alternatives, end)
    return toResult(builder, regex.flags.includes('y') ? entry : addSearch(builder, entry, end))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Undecided(`the parser does not know this syntax: ${error.message}`)
    if (error instanceof RangeError) throw new Undecided('the pattern is nested too deeply')
    throw error
  }
}

const toBuilder = (flags: string, purpose: Purpose): Builder => ({
  states: toStates(purpose !== 'language'),
  purpose,
  ignoreCase: flags.includes('i'),
  dotAll: flags.includes('s'),
  multiline: flags.includes('m'),
  unicode: /[uv]/.test(flags),
  unicodeSets: flags.includes('v'),
  inLook: undefined,
  looks: [],
  taken: new Map(),
  lookOf: new Map(),
})

const toResult = ({states: {states}, looks, unicode}: Builder, start: number): Automaton => ({
  states,
  start,
  looks,
  readsUnits: !unicode,
})

/**
 * A search may begin anywhere: under `u` too between the halves of a pair, where nothing can be read, but `\B` holds.
 * ECMA-262 would step over the pair, but V8 does not, and `RegExp.prototype.test` is what we speak for.
 */
function addSearch(builder: Builder, entry: number, end?: number): number {
  const {
    states: {states},
    looks,
    unicode,
  } = builder
  const ways = [entry]
  const start = builder.states.add({kind: 'jump', to: ways})
  ways.push(builder.states.addRead(unicode ? allPoints : allUnits, start))
  if (unicode && end !== undefined && holdsWithin({states, looks}, entry))
    ways.push(builder.states.addRead(beyondUnits, end))
  return start
}

/**
 * One of several rows of elements, each from an index on. Rows that begin alike share that, where their order does not
 * matter: thousands of words make up a tree.
 */
function addRows(builder: Builder, rows: readonly (readonly AST.Element[])[], index: number, next: number): number {
  const heads = new Map<string | number, (readonly AST.Element[])[]>()
  for (const [row, elements] of rows.entries()) {
    const head = builder.purpose !== 'language' ? row : (elements[index]?.raw ?? '')
    const alike = heads.get(head)
    if (alike) alike.push(elements)
    else heads.set(head, [elements])
  }
  const ways = Array.from(heads.values(), alike => {
    const [elements = []] = alike
    const first = elements[index]
    if (!first) return next
    if (alike.length > 1) return addElement(builder, first, addRows(builder, alike, index + 1, next))
    return elements.slice(index).reduceRight((to, element) => addElement(builder, element, to), next)
  })
  return builder.states.addJump(ways)
}

const addAlternatives = (builder: Builder, alternatives: readonly AST.Alternative[], next: number): number =>
  addRows(
    builder,
    alternatives.map(({elements}) => elements),
    0,
    next,
  )

function addElement(builder: Builder, element: AST.Element, next: number): number {
  switch (element.type) {
    case 'Quantifier':
      return addQuantifier(builder, element, next)
    case 'Assertion':
      return element.kind === 'lookahead' || element.kind === 'lookbehind'
        ? builder.states.add({kind: 'look', look: toLook(builder, element), to: next})
        : addGuards(builder, element, next)
    case 'Group':
      if (element.modifiers) throw new Undecided(`\`${element.raw}\` changes flags within the pattern`)
      return addAlternatives(builder, element.alternatives, next)
    case 'CapturingGroup':
      return addAlternatives(builder, element.alternatives, next)
    case 'Backreference':
      if (builder.purpose === 'engine') return addRepeated(builder, element, next)
      throw new Undecided(`the back-reference \`${element.raw}\` makes the language irregular`)
    default:
      return addAtom(builder, element, next)
  }
}

/** What a back-reference may repeat: anything that its group takes, unless it is within it. */
function addRepeated(builder: Builder, {resolved, start}: AST.Backreference, next: number): number {
  const groups = [resolved].flat().filter(group => group.end <= start)
  return builder.states.addJump([next, ...groups.map(({alternatives}) => addAlternatives(builder, alternatives, next))])
}

function addGuards(builder: Builder, assertion: AST.BoundaryAssertion, next: number): number {
  const foldsWords = builder.ignoreCase && builder.unicode
  const guards = toGuards(assertion, {multiline: builder.multiline, foldsWords})
  return builder.states.addJump(guards.map(guard => builder.states.add({kind: 'guard', guard, to: next})))
}

/** A look is worked out once, however often a counter repeats it. */
function toLook(builder: Builder, assertion: AST.LookaroundAssertion): number {
  const known = builder.lookOf.get(assertion)
  if (known !== undefined) return known
  const inLook = assertion.kind === 'lookahead' ? 'ahead' : 'behind'
  if (builder.inLook && builder.inLook !== inLook)
    throw new Undecided(`\`${assertion.raw}\` looks ${inLook} within a look ${builder.inLook}`)
  const inner: Builder = {
    ...builder,
    states: toStates(builder.purpose !== 'language'),
    inLook,
    looks: [],
    lookOf: new Map(),
  }
  const end = inner.states.add({kind: inLook === 'ahead' ? 'end' : 'mark'})
  const entry = addAlternatives(inner, assertion.alternatives, end)
  const automaton = toResult(inner, inLook === 'ahead' ? entry : addSearch(inner, entry))
  const look = builder.looks.push({isAhead: inLook === 'ahead', isNegated: assertion.negate, automaton}) - 1
  builder.lookOf.set(assertion, look)
  return look
}

/** Counters are unrolled: what may be left out comes after what must be there. */
function addQuantifier(builder: Builder, {element, min, max}: AST.Quantifier, next: number): number {
  let entry = next
  if (max === Number.POSITIVE_INFINITY) {
    const ways: number[] = []
    entry = builder.states.add({kind: 'jump', to: ways})
    ways.push(addElement(builder, element, entry), next)
  } else for (let left = max - min; left > 0; left--) entry = addTurn(builder, element, entry, next, false)
  for (let left = min; left > 0; left--) {
    const before = addTurn(builder, element, entry, next, true)
    // What adds no state reads nothing: `(?:){9007199254740991}` is done after one turn.
    if (before === entry) break
    entry = before
  }
  return entry
}

/**
 * One turn of a counter. What may read nothing need not be there, and what is left out leaves out all turns behind it,
 * so that of `(?:a?){9}` too each state leads to the next one alone.
 */
function addTurn(builder: Builder, element: AST.Element, entry: number, next: number, isNeeded: boolean): number {
  const first = addElement(builder, element, entry)
  const state = builder.states.states[first]
  if (builder.purpose === 'language' && state?.kind === 'jump' && state.to.includes(entry))
    return builder.states.addJump([...state.to.filter(way => way !== entry), next])
  return isNeeded ? first : builder.states.addJump([first, next])
}

function addAtom(builder: Builder, atom: Atom, next: number): number {
  if (builder.unicodeSets && isMisread(atom))
    throw new Undecided(`this engine misreads the repeated \`${atom.raw}\` under v`)
  if (builder.ignoreCase && !builder.unicode && isMisfolded(atom))
    throw new Undecided(`this engine misreads the alternative \`${atom.raw}\` under i`)
  const characters = builder.taken.get(atom.raw) ?? builder.states.share(toTaken(atom, builder))
  builder.taken.set(atom.raw, characters)
  return builder.states.addRead(characters, next)
}
