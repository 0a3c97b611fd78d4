import {describe, expect, test} from 'vitest'
import {conditions} from '../../../src/conformance/cases/conditions.ts'
import {missingCompanions} from '../../../src/conformance/cases/missing-companions.ts'
import {toAsked} from '../../support/asked.ts'
import {smallWorld} from '../../support/small-page.ts'
import {line, parameter, spec} from '../../support/specs.ts'

const uid = 'f'.repeat(32)
const engage = `?event_type=engage&service=0123456789abcdef&uid=${uid}`

describe('a condition', () => {
  /** What is accepted comes first. */
  const ask = (name: string, world = smallWorld) =>
    toAsked(conditions, world, name).flatMap(([requests, [expected = '']]) =>
      requests.map(request => [request, expected.replace(/.* /, '')]),
    )

  test('is met by each value that it asks for, and by no other that the parameter may have', () => {
    const [right, ...others] = ask('context', {...smallWorld, vectors: 0})
    expect([right, ...others.slice(0, 3)]).toEqual([
      ['?service=sync&context=fx_desktop_v3', 'accepted'],
      ['?service=sync&context=fx_desktop_v3', 'accepted'],
      ['?service=sync&context=fx_ios_v1', 'accepted'],
      ['?service=sync', 'refused'],
    ])
    const wrong = others.slice(3)
    expect(wrong.length).toBeGreaterThan(0)
    for (const [request, judgement] of wrong) {
      expect(judgement).toBe('refused')
      expect(request).toMatch(/^\?service=sync&context=(?!fx_desktop_v3$|fx_ios_v1$)[0-9a-z_-]+$/)
    }
  })

  test('that only asks for a parameter is broken without it, and by a value that its table names beside the regex', () => {
    expect(ask('service')).toEqual([
      [engage, 'accepted'],
      [`?event_type=engage&uid=${uid}`, 'refused'],
      [`?event_type=engage&uid=${uid}&service=sync`, 'refused'],
    ])
  })

  test('is broken by each value of a table that names many', () => {
    const values = Array.from({length: 40}, (_, index) => `v${index}`)
    const condition = {parameter: 'y', values: ['v0'], when: [{parameter: 'x', value: 'a'}], place: line(1)}
    const parameters = [parameter('x', '^a$'), parameter('y', `^(${values.join('|')})$`, {values})]
    const wrong = ask('y', {...smallWorld, spec: spec(parameters, [condition])}).slice(3)
    expect(wrong).toEqual(values.slice(1).map(value => [`?x=a&y=${value}`, 'refused']))
  })

  test('is asked for with any client id where none is known', () => {
    const world = {...smallWorld, client: undefined}
    const [[request, judgement] = []] = ask('uid', world)
    expect(judgement).toBe('accepted')
    expect(request).toMatch(/^\?event_type=engage&service=[0-9a-f]{16}&uid=f{32}$/)
    expect(toAsked(missingCompanions, world).at(-1)?.[0]).toEqual([
      expect.stringMatching(/^\?event_type=engage&service=[0-9a-f]{16}$/),
    ])
  })
})
