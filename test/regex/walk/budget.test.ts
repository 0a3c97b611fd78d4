import {describe, expect, test} from 'vitest'
import {toBudget} from '../../../src/regex/walk/budget.ts'

const later = () => performance.now() + 60_000
const [memory, time] = ['the search takes more than 0.5 MB of memory', 'the search takes more than 5 seconds']

describe('a budget', () => {
  test('gives up where all units that were spent are more than it has', () => {
    const spend = toBudget(5_000, later())
    spend(2_000)
    spend(3_000)
    expect(() => spend(1)).toThrow(memory)
    expect(() => toBudget(5_000, later())(5_001)).toThrow(memory)
  })

  test('has a million units unless it is said otherwise, and five seconds', () => {
    const spend = toBudget()
    spend(1_000_000)
    expect(() => spend(1)).toThrow('the search takes more than 100 MB of memory')
  })

  test('asks for the time after each thousand units', () => {
    const spend = toBudget(5_000, performance.now() - 1)
    spend(999)
    expect(() => spend(1)).toThrow(time)
    spend(999)
    expect(() => spend(1)).toThrow(time)
    expect(() => toBudget(5_000, later())(1_000)).not.toThrow()
  })
})
