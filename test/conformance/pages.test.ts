import {describe, expect, test} from 'vitest'
import {type ConformanceOptions, runConformance} from '../../src/conformance/index.ts'
import {createEndpoint, type Made, origin, rejecting} from '../support/endpoints/correct.ts'
import {correct} from '../support/endpoints/correct-steps.ts'
import {createRuled} from '../support/endpoints/ruled.ts'
import {metricsFlow, parameter, spec} from '../support/specs.ts'

const options = {origin, vectors: 300, seed: 5, patience: 100}

/** As it was published: with patterns, and without a sentence that programs find. */
const published = spec(
  metricsFlow.parameters
    .filter(({name}) => !['event_type', 'service', 'uid'].includes(name))
    .map(({pattern, ...one}) => (one.name === 'form_type' || !pattern ? one : {...one, pattern})),
)

async function run({endpoint, log}: Made, page = published, more: ConformanceOptions = {log}) {
  const {verdicts} = await runConformance(endpoint, page, {...options, ...more})
  return verdicts
}

const named = (status: string, verdicts: Awaited<ReturnType<typeof run>>) =>
  verdicts.filter(verdict => verdict.status === status).map(({check}) => check)

describe('the page as it was published', () => {
  test('passes the correct endpoint by its log, and by its status alone', async () => {
    for (const verdicts of [await run(createEndpoint()), await run(createEndpoint(rejecting), published, {})]) {
      expect(verdicts).toHaveLength(27)
      expect(verdicts.filter(({status}) => status !== 'pass')).toEqual([])
    }
  })

  test('catches by its status alone whoever takes a colon', async () => {
    const accepts = (name: string, value: string) => correct.accepts(name, value.replaceAll(':', '-'))
    const verdicts = await run(createEndpoint({...rejecting, accepts}), published, {only: ['*:entrypoint']})
    expect(named('fail', verdicts)).toEqual(['refused-values:entrypoint'])
    expect(verdicts.flatMap(({diagnostics}) => diagnostics.map(({message}) => message))).toContain(
      'Unexpected status 200, while others are turned away, expected `entrypoint` "my:page" refused',
    )
  })

  test.each([
    ['logs nothing', {}],
    ['turns it away', rejecting],
  ])(
    'shows an endpoint that %s of one parameter, whatever its value, how it fares with all others',
    async (_, form) => {
      const accepts = (name: string, value: string) => name !== 'utm_term' && correct.accepts(name, value)
      const verdicts = await run(createEndpoint({...form, accepts}))
      expect(named('fail', verdicts)).toEqual(['accepted-values:utm_term', 'length-limits:utm_term'])
      expect(named('inconclusive', verdicts)).toEqual([])
    },
  )
})

describe('a page of its own', () => {
  const word = '^[\\w.-]+$'
  /** With two words beside it, one of which finds events again. */
  const pageOf = (source: string) => spec([parameter('x', source), parameter('y', word), parameter('z', word)])
  const toRules = (source: string, most = Number.POSITIVE_INFINITY) => {
    const [isWord, isX] = [new RegExp(word), new RegExp(source)]
    return {
      x: (value: string) => isX.test(value) && value.length <= most,
      y: (value: string) => isWord.test(value),
      z: (value: string) => isWord.test(value),
    }
  }

  test.each([
    ['^(?<=a)b|(?=c)c$'],
    ['^abc'],
    ['abc$'],
    ['a.c'],
    ['^.*$'],
    ['^[^\uD800-\uDFFF]+$'],
    ['^[\u{1F600}\u{1F601}]+$'],
    ['^(ab){3,}$|^c$'],
    ['^pre-[a-z]{1,40}$'],
  ])('with the pattern %s passes who follows it', async source => {
    const verdicts = await run(createRuled(toRules(source)), pageOf(source))
    expect(verdicts).toHaveLength(9)
    expect(verdicts.filter(({status}) => status !== 'pass')).toEqual([])
  })

  test.each([
    ['^[^]*$', ['refused-values:x'], 'there is no value that could be sent'],
    ['^[]$', ['accepted-values:x', 'length-limits:x'], 'there is no value that could be sent'],
    [
      '^(a+)\\1$',
      ['accepted-values:x', 'length-limits:x', 'refused-values:x'],
      'the back-reference `\\1` makes the language irregular',
    ],
  ])('with the pattern %s leaves undecided what it cannot tell, and nothing else', async (source, claims, reason) => {
    const verdicts = await run(createRuled(toRules(source)), pageOf(source))
    const open = verdicts.filter(({status}) => status === 'inconclusive')
    expect(open.map(({check}) => check)).toEqual(claims)
    for (const {diagnostics} of open)
      expect(diagnostics.map(({message}) => message)).toEqual([`Not decided: ${reason}`])
    expect(named('fail', verdicts)).toEqual([])
  })

  test.each([
    ['^[a-z]+$', 30],
    ['^(abc)+$', 30],
    ['^(a|b|xyz[a-z]{3,70})$', 30],
    ['^(ab){3,}$|^c$', 30],
    ['^[\u{1F600}\u{1F601}]+$', 30],
    ['^([a-z]{2}|[a-z]{50,900})$', 2],
  ])('with the pattern %s shows a limit of 30 characters as %d', async (source, limit) => {
    const verdicts = await run(createRuled(toRules(source, 30)), pageOf(source), {only: ['length-limits:x']})
    expect(verdicts.flatMap(({diagnostics}) => diagnostics.map(({message}) => message))).toEqual([
      `Unexpected status 400, expected status 200: ${limit} characters are the most that pass`,
    ])
  })

  test('does not call it a limit of length where no value passes', async () => {
    const endpoint = createRuled({...toRules(word), x: () => false})
    const verdicts = await run(endpoint, pageOf(word), {log: endpoint.log, only: ['length-limits:x']})
    const messages = verdicts.flatMap(({diagnostics}) => diagnostics.map(({message}) => message))
    expect(messages).toEqual([
      'Unexpected status 400, expected status 200',
      'Unexpected status 400, expected `x` "a" accepted',
    ])
  })
})
