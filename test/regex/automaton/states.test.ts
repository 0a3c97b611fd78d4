import {describe, expect, test} from 'vitest'
import {toStates} from '../../../src/regex/automaton/states.ts'

const a = [[0x61, 0x61]] as const
const b = [[0x62, 0x62]] as const

describe('states', () => {
  test('that read the same on the way to the same state are one', () => {
    const {states, add, addRead} = toStates(false)
    const [end, other] = [add({kind: 'end'}), add({kind: 'end'})]
    expect([addRead(a, end), addRead(a, end), addRead(b, end), addRead(a, other)]).toEqual([2, 2, 3, 4])
    expect(states.slice(2)).toEqual([
      {kind: 'read', characters: a, to: end},
      {kind: 'read', characters: b, to: end},
      {kind: 'read', characters: a, to: other},
    ])
  })

  test('share sets that are equal', () => {
    const {share} = toStates(false)
    expect(share(a)).toBe(a)
    expect(share([[0x61, 0x61]])).toBe(a)
    expect(share(b)).toBe(b)
  })

  test('are no more than 200,000', () => {
    const {states, add} = toStates(false)
    for (let count = 0; count < 200_000; count++) add({kind: 'end'})
    expect(() => add({kind: 'end'})).toThrow('the pattern takes more than 200000 states')
    expect(states).toHaveLength(200_000)
  })
})

describe('a jump', () => {
  test('has no way twice; one way alone needs none', () => {
    const {states, add, addJump} = toStates(false)
    const [one, two] = [add({kind: 'end'}), add({kind: 'mark'})]
    expect([addJump([two]), addJump([one, one]), addJump([two, two, two])]).toEqual([two, one, two])
    const jump = addJump([one, two, one])
    expect(states[jump]).toEqual({kind: 'jump', to: [one, two]})
    expect([addJump([one, two]), addJump([one, two, two])]).toEqual([jump, jump])
    expect(states[addJump([two, one])]).toEqual({kind: 'jump', to: [two, one]})
  })

  test('without a way leads nowhere', () => {
    const {states, addJump} = toStates(false)
    expect(states[addJump([])]).toEqual({kind: 'jump', to: []})
  })

  test('reads in one state what leads to the same one, before all else', () => {
    const {states, add, addRead, addJump, share} = toStates(false)
    for (const set of [a, b]) share(set)
    const [end, mark] = [add({kind: 'end'}), add({kind: 'mark'})]
    const [readA, readB, other] = [addRead(a, end), addRead(b, end), addRead(a, mark)]
    const both = {kind: 'read', characters: [[0x61, 0x62]], to: end}
    const jump = addJump([mark, readA, other, readB])
    expect(states[jump]).toEqual({kind: 'jump', to: [jump - 1, other, mark]})
    expect(states[jump - 1]).toEqual(both)
    expect(states[addJump([readA, readB])]).toEqual(both)
    expect(states[addJump([mark, other, readA])]).toEqual({kind: 'jump', to: [mark, other, readA]})
  })

  test('keeps all of its ways where their order matters', () => {
    const {states, add, addRead, addJump} = toStates(true)
    const end = add({kind: 'end'})
    const [readA, readB] = [addRead(a, end), addRead(b, end)]
    for (const to of [
      [readA, readB],
      [end, end],
      [readB, end, readA],
    ])
      expect(states[addJump(to)]).toEqual({kind: 'jump', to})
    expect(addJump([end])).toBe(end)
  })
})
