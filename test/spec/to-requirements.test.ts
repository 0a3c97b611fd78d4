import {describe, expect, test} from 'vitest'
import {toSpec} from '../../src/page/index.ts'
import {type Requirement, toRequirements} from '../../src/spec/index.ts'
import {pageOf, tableOf, zoneOf} from '../support/pages.ts'
import {line, metricsFlow, parameter, spec} from '../support/specs.ts'

const sentence: Requirement = {id: 'flow.id', level: 'should', text: 'A flow should have an id.', place: line(1)}
const textsOf = (requirements: readonly Requirement[]) => requirements.map(({id, text}) => `${id}: ${text}`)

describe('toRequirements', () => {
  test('lists the sentences of a page first, as they are', () => {
    const [first, ...others] = toRequirements({...metricsFlow, requirements: [sentence]})
    expect(first).toBe(sentence)
    expect(others.every(({level}) => level === 'must')).toBe(true)
  })

  test('adds one for each zone, where the zone stands', () => {
    const {answer: _, ...rest} = spec([parameter('uid', '^a$', {place: line(3)}), parameter('free')])
    const answer = [
      {
        name: 'flowId',
        type: 'string',
        description: '',
        pattern: {source: '^b$', flags: '', place: line(4)},
        place: line(4),
      },
      {name: 'other', type: 'string', description: '', place: line(5)},
    ]
    const conditions = [
      {parameter: 'uid', values: [], when: [{parameter: 'event_type', value: 'engage'}], place: line(6)},
      {parameter: 'context', values: ['a', 'b'], when: [], place: line(7)},
    ]
    const requirements = toRequirements({...rest, answer, conditions})
    expect(textsOf(requirements)).toEqual([
      'validation.uid: `uid` matches ^a$',
      'answer.flowId: `flowId` is a string that matches ^b$',
      'condition.uid: `uid` is there if `event_type=engage`',
      'condition.context: `context` is `a` or `b`',
    ])
    expect(requirements.map(({place}) => place.start.line)).toEqual([3, 4, 6, 7])
  })

  test('says of a field without a type that it has a value', () => {
    const {answer, ...rest} = toSpec(pageOf('<!--begin-answer-flowId-->^b$<!--end-answer-flowId-->'))
    expect(textsOf(toRequirements({answer, ...rest}))).toEqual(['answer.flowId: `flowId` is a value that matches ^b$'])
  })

  test('keeps one of each id, the sentence before the zone', () => {
    const own = {...sentence, id: 'validation.uid'}
    const {requirements: _, ...rest} = toSpec(pageOf(tableOf(['uid', zoneOf('uid', '^a$')])))
    expect(toRequirements({...rest, requirements: [own, own]})).toEqual([own])
  })
})
