import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Endpoint} from '../../../src/conformance/endpoint.ts'
import {runConformance} from '../../../src/conformance/index.ts'
import {page} from '../../generated/page.ts'
import {client, createEndpoint, origin, rejecting} from '../../support/endpoints/correct.ts'
import {mutants} from '../../support/endpoints/mutants.ts'

const make = (id: string) => mutants.find(mutant => mutant.id === id)?.make() ?? createEndpoint()

describe('a hidden limit of length', () => {
  test('is found to the character', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({min: 1, max: 3000}), async limit => {
        const {endpoint, log} = createEndpoint(rejecting)
        const limited: Endpoint = async sent => {
          const value = new URL(sent.target, 'http://a.example').searchParams.get('utm_term') ?? ''
          return value.length > limit ? {status: 400, headers: [], body: '{}'} : endpoint(sent)
        }
        const only = ['length-limits:utm_term']
        const {verdicts} = await runConformance(limited, page, {origin, client, log, only, patience: 50})
        expect(verdicts.map(({status}) => status)).toEqual(['fail'])
        expect(verdicts[0]?.diagnostics[0]?.message).toContain(`: ${limit} characters are the most that pass`)
      }),
      {numRuns: 8},
    )
  })

  test('of the log is found beside that of the answer', async () => {
    const {endpoint, log} = make('cut-at-100')
    const {verdicts} = await runConformance(endpoint, page, {origin, log, only: ['length-limits:utm_source']})
    expect(verdicts[0]?.diagnostics.map(({message}) => message)).toEqual([
      expect.stringContaining('100 characters are the most that pass'),
    ])
  })
})

test('values that are accepted alone, but not together, are told with their request', async () => {
  const {endpoint, log} = createEndpoint()
  const crowded: Endpoint = sent => {
    const pairs = new URL(sent.target, 'http://a.example').searchParams.size
    return pairs > 3 && pairs < 8 ? Promise.resolve({status: 400, headers: [], body: '{}'}) : endpoint(sent)
  }
  const only = ['utm_source', 'utm_content', 'utm_medium'].map(name => `accepted-values:${name}`)
  const {verdicts} = await runConformance(crowded, page, {origin, log, only, vectors: 9})
  expect(new Set(verdicts.map(({status}) => status))).toEqual(new Set(['fail']))
  expect(verdicts[0]?.diagnostics[0]?.message).toMatch(
    /^Unexpected status 400, expected (?:`utm_\w+` "[^"]*",? ){3}accepted$/,
  )
})

describe('queries by chance', () => {
  // A mutation run has no counterexample made smaller; here that is what is tested.
  const before = fc.readConfigureGlobal()
  beforeAll(() => fc.resetConfigureGlobal())
  afterAll(() => fc.configureGlobal(before))

  test.each(['takes-the-last', 'plus-kept', 'decodes-twice', 'unknown-refused'])(
    'catch the mutant %s, and shrink to a query that shows it',
    async id => {
      const {endpoint, log} = make(id)
      const {verdicts} = await runConformance(endpoint, page, {
        origin,
        client,
        log,
        only: ['any-query'],
        runs: 500,
        seed: 1,
      })
      const [diagnostic] = verdicts[0]?.diagnostics ?? []
      expect(verdicts[0]?.status).toBe('fail')
      expect(diagnostic?.message).toMatch(/\(seed 1, path [\d:]+, shrunk \d+ times\)$/)
      // A pair or two, and the one that finds its events.
      expect(diagnostic?.repeat?.match(/[?&]/g)?.length).toBeLessThanOrEqual(3)
    },
  )
})
