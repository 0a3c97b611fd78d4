import {expect, test} from 'vitest'
import {oneLine} from '../../../src/conformance/cases/one-line.ts'
import {probesOf, toAsked} from '../../support/asked.ts'
import {judgeOf, withEvents} from '../../support/exchange.ts'

const findAll = () => toAsked(oneLine).flatMap(([requests, expected]) => requests.map(request => ({request, expected})))

test('what ends a line comes in each name and value that may be logged', () => {
  const [plain, ...others] = findAll()
  expect(plain).toEqual({request: '?utm_source=dptorn0x', expected: ['`flow.begin`', 'each event in one line']})
  const agents = others.slice(0, 2).map(({request}) => request)
  expect(agents).toEqual(['User-Agent: a\u00E2\u0080\u00A8dptorn1x', 'User-Agent: a\tdptorn2x'])
  const ends = ['%0A', '%0D', '%0D%0A', '%0B', '%0C', '%C2%85', '%E2%80%A8', '%E2%80%A9', '%1B%5B2K']
  const written = others.slice(2).map(({request}) => request.replace(/dptorn\d+x/, 'WORD'))
  expect(written).toEqual(
    ends.flatMap(end => [
      `?unknown=a${end}WORD`,
      `?a${end}WORD=a`,
      `?utm_source=WORD${end}`,
      `?entrypoint=a${end}WORD`,
    ]),
  )
})

test('only where nothing is refused an event is asked for', () => {
  const all = findAll()
  const begins = all.filter(({expected}) => expected.includes('`flow.begin`')).map(({request}) => request)
  expect(begins).toHaveLength(3 + 2 * 9)
  expect(begins.filter(request => /utm_source=.*%|entrypoint/.test(request))).toEqual([])
  expect(new Set(all.map(({expected}) => expected.at(-1)))).toEqual(new Set(['each event in one line']))
})

test('each request has a word of its own, by which its pieces are found', () => {
  const all = findAll()
  const words = all.map(({request}) => /dptorn\d+x/.exec(request)?.[0] ?? '')
  expect(new Set(words).size).toBe(all.length)
  for (const [index, {expect: expectations}] of probesOf(oneLine).entries()) {
    const [last] = expectations.slice(-1)
    const judgeLine = (line: string) => last && judgeOf(last, {...withEvents(), strays: [line]})
    expect(judgeLine(`"${words[index]}`)).toEqual({actual: `the line "\\"${words[index]}"`})
    expect(judgeLine('"dptornx')).toBe('met')
  }
})
