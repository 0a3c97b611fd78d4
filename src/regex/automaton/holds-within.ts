import type {Automaton} from './automaton.ts'
import {contexts} from './context.ts'

/**
 * Whether a pattern matches the empty string between the halves of a pair, where V8 begins a search under `u` as well.
 * No half can be read there, ahead or behind, so only what reads nothing holds.
 */
export function holdsWithin({states, looks}: Pick<Automaton, 'states' | 'looks'>, start: number): boolean {
  const seen = new Set([start])
  for (const index of seen) {
    const state = states[index]
    if (state?.kind === 'end' || state?.kind === 'mark') return true
    if (state?.kind === 'jump') for (const to of state.to) seen.add(to)
    if (state?.kind === 'guard' && state.guard.before & state.guard.after & contexts.other) seen.add(state.to)
    const look = state?.kind === 'look' ? looks[state.look] : undefined
    if (look && state?.kind === 'look' && holdsWithin(look.automaton, look.automaton.start) !== look.isNegated)
      seen.add(state.to)
  }
  return false
}
