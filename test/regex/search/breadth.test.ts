import {describe, expect, test} from 'vitest'
import {breadthFirst, toText, type Word} from '../../../src/regex/search/breadth.ts'

/** Walks strings as themselves: each may be followed by `a` or by what is two units long. */
const toSteps = (at: string) => ['😀', 'a'].map(end => ({at: at + end, character: end.codePointAt(0) ?? 0}))
const upTo = (length: number) => (at: string) => (at.length <= length ? at : undefined)
const toTexts = (words: Iterable<Word<string>>) => Array.from(words, toText)

describe('strings, breadth first', () => {
  const ordered = ['', 'a', 'aa', '😀', 'aaa', '😀a', 'a😀', 'aaaa', '😀aa', 'a😀a', 'aa😀', '😀😀']

  test('are shortest in units first; of one length those that end in one unit come before those that end in two', () => {
    expect(toTexts(breadthFirst([''], upTo(4), toSteps))).toEqual(ordered)
  })

  test('are admitted in this order, and lead where they were said to lead', () => {
    const admitted: string[] = []
    const admit = (at: string) => {
      if (at.length <= 4) admitted.push(at)
      return upTo(4)(at)
    }
    const words = [...breadthFirst([''], admit, toSteps)]
    expect(admitted).toEqual(ordered)
    expect(words.map(({at}) => at)).toEqual(ordered)
  })

  test('begin from each start', () => {
    const words = [...breadthFirst(['x', 'y'], upTo(2), at => (at.length > 1 ? [] : toSteps(at)))]
    expect(words.map(({at}) => at)).toEqual(['x', 'y', 'xa', 'ya'])
    expect(words.map(toText)).toEqual(['', '', 'a', 'a'])
  })

  test('are not followed where they are not admitted, and are cut down as they are admitted', () => {
    const admit = (at: string) => (at.endsWith('😀') ? undefined : at.slice(-2))
    const words = breadthFirst([''], admit, toSteps)
    const first = Array.from({length: 5}, () => words.next().value)
    expect(first.map(word => word?.at)).toEqual(['', 'a', 'aa', 'aa', 'aa'])
    expect(first.map(word => word && toText(word))).toEqual(['', 'a', 'aa', 'aaa', 'aaaa'])
  })

  test('are reviewed when their turn comes: some are dropped, others cut down', () => {
    const review = (at: string) => (at === 'aa' ? undefined : at === '😀' ? 'x' : at)
    const words = [...breadthFirst([''], upTo(3), toSteps, review)]
    expect(words.map(({at}) => at)).toEqual(['', 'a', 'x', 'xa', 'a😀', 'xaa', 'x😀'])
    expect(words.map(toText)).toEqual(['', 'a', '😀', '😀a', 'a😀', '😀aa', '😀😀'])
  })

  test('are expanded only when the next one is asked for', () => {
    const expanded: string[] = []
    const words = breadthFirst([''], upTo(9), at => {
      expanded.push(at)
      return toSteps(at)
    })
    words.next()
    expect(expanded).toEqual([])
    words.next()
    expect(expanded).toEqual([''])
  })

  test('are none where no start is admitted', () => {
    expect(toTexts(breadthFirst([''], () => undefined, toSteps))).toEqual([])
    expect(toTexts(breadthFirst([], upTo(9), toSteps))).toEqual([])
  })
})
