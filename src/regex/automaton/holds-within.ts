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
    switch (state?.kind) {
      case 'end':
      case 'mark':
        return true
      case 'jump':
        for (const to of state.to) seen.add(to)
        break
      case 'guard':
        if (state.guard.before & state.guard.after & contexts.other) seen.add(state.to)
        break
      case 'look': {
        const look = looks[state.look]
        if (look && holdsWithin(look.automaton, look.automaton.start) !== look.isNegated) seen.add(state.to)
      }
    }
  }
  return false
}
