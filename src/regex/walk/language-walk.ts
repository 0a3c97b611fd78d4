import type {Automaton} from '../automaton/automaton.ts'
import {toAutomaton} from '../automaton/build.ts'
import type {Language} from '../language.ts'
import type {Regex} from '../regex.ts'
import {type Spend, toBudget} from './budget.ts'
import {combine, complement} from './combine.ts'
import {toLengthWalk} from './length.ts'
import {toLiterals} from './literals.ts'
import {toPatternWalk} from './pattern-walk.ts'
import {toPoints} from './points.ts'
import {toValuesWalk} from './values-walk.ts'
import type {Walk} from './walk.ts'

/** The automata of a language, ready to be walked as often as need be. */
export interface Machine {
  /** How many states its automata have in all. */
  readonly size: number
  /** Starts from the beginning, at the expense of a budget; what a small walk found before costs nothing. */
  start(spend: Spend): Walk
}

/** Builds the automata of a language. Throws `Undecided` where a pattern has none. */
export function toMachine(language: Language): Machine {
  if ('source' in language) return remember(language)
  if ('values' in language) return toValuesMachine(language.values)
  if ('not' in language) {
    const {size, start} = toMachine(language.not)
    return {size, start: spend => complement(start(spend))}
  }
  if ('all' in language) return toJunction(language.all.map(toMachine), 'all')
  if ('any' in language) return toJunction(language.any.map(toMachine), 'any')
  const [minimum, maximum] = language.length
  return {size: Number.isFinite(maximum) ? maximum : minimum, start: () => toLengthWalk(minimum, maximum)}
}

const known = new Map<string, Machine>()

/**
 * So many machines are kept that have no more states, and their walks that cost no more units of memory: a pattern of a
 * page is compared with code, with other pages, with its own spellings.
 */
const [many, small] = [100, 1_000]

function remember(regex: Regex): Machine {
  const key = `${regex.flags}/${regex.source}`
  const machine = known.get(key) ?? toPatternMachine(regex)
  if (machine.size > small) return machine
  if (known.size === many && !known.has(key)) known.clear()
  known.set(key, machine)
  return machine
}

function toPatternMachine(regex: Regex): Machine {
  const values = toLiterals(regex)
  return values ? toValuesMachine(values) : toAutomatonMachine(toAutomaton(regex))
}

const toAutomatonMachine = (automaton: Automaton): Machine => ({
  size: automaton.states.length,
  start: keepSmall(spend => {
    const walk = toPatternWalk(automaton, spend)
    return automaton.readsUnits ? toPoints(walk) : walk
  }),
})

/** Starts anew only where the last walk has grown: its stops are as good for the next search. */
function keepSmall(start: Machine['start']): Machine['start'] {
  let kept: {readonly walk: Walk; spend: Spend; spent: number} | undefined
  return spend => {
    if (kept && kept.spent <= small) {
      kept.spend = spend
      return kept.walk
    }
    const meter = {spend, spent: 0}
    const walk = start(units => {
      meter.spent += units
      meter.spend(units)
    })
    kept = Object.assign(meter, {walk})
    return walk
  }
}

const toValuesMachine = (values: readonly string[]): Machine => ({
  size: values.reduce((sum, {length}) => sum + length, 0),
  start: keepSmall(() => toPoints(toValuesWalk(values))),
})

const toJunction = (machines: readonly Machine[], junction: 'all' | 'any'): Machine => ({
  size: machines.reduce((sum, {size}) => sum + size, 0),
  start: spend =>
    combine(
      machines.map(machine => machine.start(spend)),
      junction,
    ),
})

/** The deterministic automaton of a language, walked lazily. Throws `Undecided` where a pattern has none. */
export const toLanguageWalk = (language: Language, spend = toBudget()): Walk => toMachine(language).start(spend)
