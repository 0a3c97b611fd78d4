import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readPage, toSpec} from '../../src/page/index.ts'
import {compare} from '../../src/regex/index.ts'
import {patterns, readFlow} from '../../src/relying-party/flow.ts'
import {flow} from './flow.ts'

const path = 'docs/metrics-for-relying-parties.md'
const {answer: fields} = toSpec(readPage({path, text: readFileSync(path, 'utf8')}))
const readAnswer = (answer: unknown) => readFlow(JSON.stringify(answer))
const reasonOf = (result: ReturnType<typeof readFlow>) => (result.ok ? 'a flow' : result.reason)

describe('an answer', () => {
  test('has the fields of the page', () => {
    expect(fields.map(({name}) => name)).toEqual(Object.keys(patterns))
  })

  // tests answer.flowId, answer.flowBeginTime
  test.each(fields)('has a $name that accepts what the page accepts', ({name, pattern}) => {
    const {source, flags} = {...patterns}[name as keyof typeof patterns]
    expect(pattern && compare(pattern, {source, flags})).toEqual({relation: 'equivalent'})
  })

  test.each(fields)('has a $name of type $type, and of no other', ({name, type}) => {
    const right = flow[name as keyof typeof flow]
    const others = [type === 'number' ? String(right) : Number.parseInt(String(right), 10), null, true, [right], {}]
    expect(typeof right).toBe(type)
    expect(others.map(value => reasonOf(readAnswer({...flow, [name]: value})))).toEqual(others.map(() => 'answer'))
  })

  test.each(fields)('is refused where $name is missing or does not match', ({name}) => {
    const result = readAnswer({...flow, [name]: undefined})
    expect(result).toMatchObject({reason: 'answer', message: expect.stringContaining(`nothing as \`${name}\``)})
    expect(reasonOf(readAnswer({...flow, [name]: name === 'flowId' ? 'F'.repeat(64) : 1_575_331_200}))).toBe('answer')
  })

  test('with a text as its begin time says what was seen and what is expected', () => {
    expect(readAnswer({...flow, flowBeginTime: '1575331200000'})).toMatchObject({
      message: 'Unexpected "1575331200000" as `flowBeginTime`, expected a number that matches /^[1-9][0-9]{12}$/',
    })
  })

  test('leaves fields behind that the page does not describe', () => {
    expect(readAnswer({deviceId: 'a', ...flow})).toEqual({ok: true, flow})
  })

  test.each(['', '<html>', '{"flowId":', 'undefined'])('that is %j is no JSON', text => {
    expect(reasonOf(readFlow(text))).toBe('not-json')
  })

  test('that is any other JSON has no flow', () => {
    fc.assert(fc.property(fc.json(), text => reasonOf(readFlow(text)) === 'answer'))
  })
})
