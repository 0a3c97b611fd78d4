import {mayBacktrack} from '../backtracking/may-backtrack.ts'
import type {Regex} from '../regex.ts'
import {Undecided} from '../undecided.ts'
import type {Automaton, Look} from './automaton.ts'
import {toAutomaton} from './build.ts'
import {includes} from './characters.ts'
import {contexts, inContext} from './context.ts'

/** On strings this short no engine takes long, whatever the pattern. */
const short = 4

/** An engine goes a look behind from its end to its start, of which the steps are not counted: no automaton has one here. */
const [behind, shortBehind] = [/\(\?<[=!]/, 8]

/** Steps that an engine takes in some thousandths of a second, and those that may be counted in all. */
const [patience, total] = [100_000, 500_000]

/**
 * Whether an engine that backtracks answers soon. The shortest strings and plain patterns are not tried; of all others the
 * steps are counted, by going the ways of the pattern as an engine would. No where they are not counted.
 */
export function toQuick(regex: Regex): (value: string) => boolean {
  const isSlow = once(() => mayBacktrack(regex))
  const automatonOf = once(() => toEngineAutomaton(regex))
  // What a back-reference takes is not known, so that its ways are gone to the last, as if all of them failed.
  const goesOn = /\\[1-9k]/.test(regex.source)
  let left = total
  return value => {
    if (value.length <= short || !isSlow()) return true
    if (behind.test(regex.source)) return value.length <= shortBehind
    const automaton = left > 0 ? automatonOf() : undefined
    if (!automaton) return false
    const characters = automaton.readsUnits ? value.split('') : [...value]
    const {steps} = backtrack(automaton, toPositions(characters), {from: 0, limit: patience, goesOn})
    left -= steps
    return steps < patience
  }
}

function toEngineAutomaton(regex: Regex): Automaton | undefined {
  try {
    return toAutomaton(regex, 'engine')
  } catch (error) {
    if (error instanceof Undecided) return undefined
    throw error
  }
}

function once<Value>(work: () => Value): () => Value {
  let known: {readonly value: Value} | undefined
  return () => {
    known ??= {value: work()}
    return known.value
  }
}

interface Position {
  readonly character: number | undefined
  readonly before: number
  readonly after: number
}

function toPositions(characters: readonly string[]): readonly Position[] {
  const codes = characters.map(character => character.codePointAt(0) ?? 0)
  const contextOf = (code: number | undefined) =>
    code === undefined
      ? contexts.edge
      : (inContext.find(([, characters]) => includes(characters, code))?.[0] ?? contexts.other)
  return [...codes, undefined].map((character, index) => ({
    character,
    before: contextOf(codes[index - 1]),
    after: contextOf(character),
  }))
}

/** A way that is left to go, with the jumps on it since something was read. */
interface Way {
  readonly state: number
  readonly index: number
  readonly jumps: Jumps | undefined
  /** Of a way that was gone in vain, the steps that were taken before it. */
  readonly since?: number
}

interface Jumps {
  readonly state: number
  readonly before: Jumps | undefined
}

interface Task {
  readonly from: number
  /** Steps after which it is given up. */
  readonly limit: number
  /** Whether it goes all ways, even if one of them led to the end. */
  readonly goesOn: boolean
}

/**
 * Goes one way after the other until the end is reached; gives the steps that it took. An engine goes a way again that was in
 * vain before; here its steps are only added.
 */
function backtrack(
  {states, start, looks}: Automaton,
  positions: readonly Position[],
  {from, limit, goesOn}: Task,
): {readonly isFound: boolean; readonly steps: number} {
  const open: Way[] = [{state: start, index: from, jumps: undefined}]
  const vain = new Map<number, number>()
  let steps = 0
  const holds = ({isNegated, automaton}: Look, index: number) => {
    const inner = backtrack(automaton, positions, {from: index, limit: limit - steps, goesOn})
    steps += inner.steps
    return goesOn || inner.isFound !== isNegated
  }
  for (let way = open.pop(); way && steps < limit; way = open.pop()) {
    const {index, jumps, since} = way
    const state = states[way.state]
    const position = positions[index]
    if (!state || !position) continue
    if (state.kind === 'jump' && !jumps) {
      const key = way.state * positions.length + index
      const known = vain.get(key) ?? 0
      steps += known
      if (since !== undefined) vain.set(key, steps - since)
      if (since !== undefined || known > 0) continue
      open.push({state: way.state, index, jumps, since: steps})
    }
    steps++
    if (state.kind === 'end' && !goesOn) return {isFound: true, steps}
    if (state.kind === 'jump' && !isSpent(jumps, way.state)) {
      const more = {state: way.state, before: jumps}
      for (let at = state.to.length - 1; at >= 0; at--) open.push({state: state.to[at] ?? 0, index, jumps: more})
    }
    const {character, before, after} = position
    if (state.kind === 'guard' && state.guard.before & before && state.guard.after & after)
      open.push({state: state.to, index, jumps})
    const look = state.kind === 'look' && looks[state.look]
    if (look && holds(look, index)) open.push({state: state.to, index, jumps})
    if (state.kind === 'read' && character !== undefined && includes(state.characters, character))
      open.push({state: state.to, index: index + 1, jumps: undefined})
  }
  return {isFound: false, steps}
}

/** How often a way may come round without reading: a loop inside another begins anew with each turn of the outer one. */
const rounds = 3

/** What has come round often enough without reading anything goes no further. */
function isSpent(jumps: Jumps | undefined, state: number): boolean {
  let left = rounds
  for (let at = jumps; at; at = at.before) if (at.state === state && --left === 0) return true
  return false
}
