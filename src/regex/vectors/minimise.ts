import {type Machine, toMachineOf} from './machine.ts'

/** A machine of which no two states have the same language, with a way to each state and words that tell it from all others. */
export interface Model extends Machine {
  /** A shortest string that leads to each state: the state cover. */
  readonly covers: readonly string[]
  /**
   * Words for each state: of any two states, both have a word that exactly one of them accepts, and it is a shortest
   * such word. The first is empty.
   */
  readonly words: readonly (readonly string[])[]
}

/** States that no word told apart so far, and the words that told them from the others. */
interface Block {
  readonly states: readonly number[]
  readonly words: readonly string[]
}

/**
 * Makes one state of those that accept the same words.
 *
 * Moore's refinement (Gedanken-experiments on sequential machines, 1956), which keeps the word at each split, as in
 * Smetsers, Moerman and Jansen (Minimal separating sequences for all pairs of states, 2016).
 */
export function minimise(machine: Machine): Model {
  const blockOf = split(machine)
  const found = new Map<Block, {readonly cover: string; readonly state: number}>()
  const indexes = new Map<Block, number>()
  const visit = (state: number, cover: string) => {
    const block = blockOf[state]
    if (!block || found.has(block)) return
    indexes.set(block, found.size)
    found.set(block, {cover, state})
  }
  visit(0, '')
  for (const {cover, state} of found.values())
    for (const face of machine.faces) visit(machine.next[state]?.[face] ?? 0, cover + (machine.symbols[face] ?? ''))
  const [blocks, states] = [[...found.keys()], [...found.values()].map(({state}) => state)]
  const toIndex = (state: number) => indexes.get(blockOf[state] ?? blocks[0] ?? none) ?? 0
  return {
    ...toMachineOf(
      machine.symbols,
      states.map(state => machine.accepts[state] ?? false),
      states.map(state => machine.next[state]?.map(toIndex) ?? []),
    ),
    covers: [...found.values()].map(({cover}) => cover),
    words: blocks.map(({words}) => (words.length === 0 ? [''] : words)),
  }
}

const none: Block = {states: [], words: []}

/** The block of each state. */
function split({symbols, faces, accepts, next}: Machine): readonly Block[] {
  const all: Block = {states: [...accepts.keys()], words: []}
  const blockOf = accepts.map(() => all)
  // The states that accept a word, in a block that the word splits; shorter words come first.
  const splitters: {readonly states: readonly number[]; readonly word: string}[] = []
  const divide = (accepting: readonly number[], word: string) => {
    for (const [block, states] of toGroups(accepting, blockOf)) {
      if (states.length === block.states.length) continue
      const inside = new Set(states)
      const words = [...block.words, word]
      const parts = [states, block.states.filter(state => !inside.has(state))].map(states => ({states, words}))
      for (const part of parts) for (const state of part.states) blockOf[state] = part
      splitters.push({states, word})
    }
  }
  const sources = faces.map(face => toSources(next, face))
  divide(
    all.states.filter(state => accepts[state]),
    '',
  )
  // A block was split by all that split a larger one, so it leads by each symbol into the splitter's block or past it.
  for (const {states, word} of splitters)
    for (const [index, face] of faces.entries())
      divide(
        states.flatMap(state => sources[index]?.[state] ?? []),
        (symbols[face] ?? '') + word,
      )
  return blockOf
}

function toGroups(states: readonly number[], blockOf: readonly Block[]): ReadonlyMap<Block, readonly number[]> {
  const groups = new Map<Block, number[]>()
  for (const state of states) {
    const block = blockOf[state] ?? none
    const group = groups.get(block)
    if (group) group.push(state)
    else groups.set(block, [state])
  }
  return groups
}

/** The states that lead to each state by a symbol. */
function toSources(next: Machine['next'], symbol: number): readonly (readonly number[])[] {
  const sources: number[][] = next.map(() => [])
  for (const [state, row] of next.entries()) sources[row[symbol] ?? 0]?.push(state)
  return sources
}
