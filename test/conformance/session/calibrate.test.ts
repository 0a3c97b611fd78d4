import {describe, expect, test} from 'vitest'
import type {Endpoint} from '../../../src/conformance/endpoint.ts'
import {createEventFinder} from '../../../src/conformance/events/event-finder.ts'
import type {World} from '../../../src/conformance/index.ts'
import {calibrate} from '../../../src/conformance/session/calibrate.ts'
import {createTags} from '../../../src/conformance/session/tags.ts'
import type {Spec} from '../../../src/spec/index.ts'
import {parameter, spec} from '../../support/specs.ts'
import {worldOf} from '../../support/worlds.ts'

const word = '^\\w+$'
const page = spec([parameter('x', word), parameter('y', word), parameter('form_type', '^email$')])

interface Given {
  readonly page?: Spec
  readonly world?: Partial<World>
  /** The status of a query; 200 by default. */
  readonly status?: (query: URLSearchParams) => number
  /** Which parameters an event of a query holds; undefined for no event. All by default. */
  readonly record?: (query: URLSearchParams) => readonly string[] | undefined
  readonly hasLog?: boolean
}

/** What is found out about an endpoint, and the queries that this took. */
async function calibrateWith({page: of = page, world, status = () => 200, record, hasLog = true}: Given = {}) {
  const [asked, lines] = [[] as string[], [] as unknown[]]
  const endpoint: Endpoint = async ({target}) => {
    const query = new URL(target, 'http://a.example').searchParams
    asked.push(decodeURIComponent(target).replace('/metrics-flow', ''))
    const names = record ? record(query) : [...query.keys()]
    const answer = {status: status(query), headers: [], body: '{}'}
    if (names && answer.status === 200) {
      lines.push({name: 'e', parameters: Object.fromEntries(names.map(name => [name, query.get(name)]))})
    }
    return answer
  }
  const finder = createEventFinder(
    async () => lines.splice(0),
    value => value.startsWith('dprun'),
  )
  const found = await calibrate(worldOf(of, world), endpoint, createTags('run'), hasLog ? finder : undefined, 1)
  return {...found, asked, isLeft: finder.forget()}
}

const hasValue = (query: URLSearchParams, text: string) => [...query.values()].some(value => value.includes(text))
const refusedQuery = '?x=docparity:refused&y=docparity:refused&form_type=docparity:refused'
const first = '?form_type=email&x=dprun0&y=dprun1'
const byItself = ['?form_type=email&x=dprun2', '?form_type=email&y=dprun3', '?x=dprun4', '?y=dprun5']

describe('two requests show an endpoint that logs', () => {
  test('what it records, and that it turns nothing away', async () => {
    expect(await calibrateWith()).toEqual({
      sight: {takesSome: true, refusesByStatus: false, recorded: new Set(['x', 'y'])},
      carriers: ['x', 'y'],
      loud: 'form_type=email',
      asked: [first, refusedQuery],
      isLeft: false,
    })
  })

  test('one parameter alone, which finds events before all others', async () => {
    const {sight, carriers} = await calibrateWith({record: () => ['y']})
    expect({recorded: sight.recorded, carriers}).toEqual({recorded: new Set(['y']), carriers: ['y', 'x']})
  })

  test.each([
    [399, false],
    [400, true],
    [499, true],
    [500, false],
  ])('and answers a refused value with status %d: it says so by status: %s', async (status, refusesByStatus) => {
    const {sight} = await calibrateWith({status: query => (hasValue(query, ':') ? status : 200)})
    expect(sight).toMatchObject({takesSome: true, refusesByStatus})
  })

  test('and does not answer a refused value at all, which says nothing by status', async () => {
    const status = (query: URLSearchParams) => {
      if (hasValue(query, ':')) throw new Error('reset')
      return 200
    }
    expect((await calibrateWith({status})).sight.refusesByStatus).toBe(false)
  })
})

describe('each parameter is tried by itself', () => {
  test('where all together are turned away', async () => {
    const found = await calibrateWith({status: query => (query.has('x') ? 400 : 200)})
    expect(found.asked).toEqual([first, ...byItself, refusedQuery])
    expect(found).toMatchObject({
      sight: {takesSome: true, refusesByStatus: true, recorded: new Set(['y'])},
      carriers: ['y'],
      loud: 'form_type=email',
    })
    expect(found).not.toHaveProperty('blind')
  })

  test('with and without the form that logs more, which may be what is not logged', async () => {
    const found = await calibrateWith({record: query => (query.has('form_type') ? undefined : ['x'])})
    expect(found).toMatchObject({sight: {recorded: new Set(['x'])}, carriers: ['x', 'y'], loud: ''})
  })

  test('once where no form logs more', async () => {
    const plain = spec([parameter('x', word)])
    const {asked} = await calibrateWith({page: plain, record: () => undefined})
    expect(asked).toEqual(['?x=dprun0', '?x=dprun1', '?x=docparity:refused'])
  })

  test('and of an endpoint that takes none, nothing else is asked', async () => {
    const {asked, ...found} = await calibrateWith({status: () => 401})
    expect(asked).toEqual([first, ...byItself])
    expect(found).toMatchObject({
      sight: {takesSome: false, refusesByStatus: false, recorded: undefined},
      carriers: [],
      loud: '',
      blind: 'no event of the first request was logged',
    })
  })
})

describe('no event can be seen', () => {
  const words = spec([parameter('x', '^\\d+$'), parameter('y')])

  test.each<[string, Given, string, readonly string[]]>([
    ['without a log', {hasLog: false}, 'no log of events was given', ['x', 'y']],
    [
      'of an origin that is not on the list',
      {world: {origin: undefined}},
      'no origin of the list was given, and events of no other are logged',
      ['x', 'y'],
    ],
    [
      'on a page whose parameters take no tag',
      {page: words},
      'no parameter of the page can carry a value that finds an event again',
      [],
    ],
    ['in a log that is silent', {record: () => undefined}, 'no event of the first request was logged', ['x', 'y']],
  ])('%s', async (_, given, blind, carriers) => {
    const found = await calibrateWith(given)
    expect(found).toMatchObject({blind, carriers, loud: ''})
    expect(found.sight.recorded).toBe(undefined)
  })

  test('where it is not looked for, one parameter that is taken is enough', async () => {
    const {asked, carriers} = await calibrateWith({hasLog: false})
    expect(asked).toEqual([first, refusedQuery])
    expect(carriers).toEqual(['x', 'y'])
    const refusing = await calibrateWith({hasLog: false, status: query => (query.has('x') ? 400 : 200)})
    expect(refusing).toMatchObject({carriers: ['y'], sight: {takesSome: true, refusesByStatus: true}})
  })
})

test('where the page refuses nothing, no value is sent that it would refuse', async () => {
  const {asked} = await calibrateWith({page: spec([parameter('x', '^[^]*$'), parameter('y', word)])})
  expect(asked.at(-1)).toBe('?y=docparity:refused')
})
