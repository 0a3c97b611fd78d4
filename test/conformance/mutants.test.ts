import {describe, expect, test} from 'vitest'
import {type ConformanceOptions, cases, runConformance} from '../../src/conformance/index.ts'
import {page} from '../generated/page.ts'
import {client, createEndpoint, origin, rejecting} from '../support/endpoints/correct.ts'
import {mutants} from '../support/endpoints/mutants.ts'

/** Enough to have each character of ASCII in a value. */
const options = {origin, client, vectors: 300, seed: 5, patience: 100}

/** The cases of a requirement, and of a zone only the claims that are about it. */
function casesOf(requirement: string): Pick<ConformanceOptions, 'cases' | 'only'> {
  const [kind, name = ''] = requirement.split('.')
  const ofZone = cases.filter(one => one.requirement === `${kind}.*`)
  if (ofZone.length > 0) return {cases: ofZone, only: [`*:${name}`]}
  return {cases: cases.filter(one => one.requirement === requirement)}
}

describe.each(mutants)('the mutant $id', ({breaks, make}) => {
  test(`is caught by a case of ${breaks}`, async () => {
    const {endpoint, log} = make()
    const {verdicts} = await runConformance(endpoint, page, {...options, log, ...casesOf(breaks)})
    const found = verdicts.filter(({requirement, status}) => requirement === breaks && status !== 'inconclusive')
    const messages = found.flatMap(({diagnostics}) => diagnostics.map(({message}) => message))
    expect(messages).toContainEqual(expect.stringMatching(/^Unexpected .+, expected /s))
  })
})

test('no two mutants have the same id, and there are at least 40', () => {
  expect(new Set(mutants.map(({id}) => id)).size).toBe(mutants.length)
  expect(mutants.length).toBeGreaterThanOrEqual(40)
})

describe.each([
  ['answers refused values with a flow', {}, []],
  // It may, but it should not.
  ['turns refused values away', rejecting, ['refused-flow']],
])('the correct endpoint that %s', (_, form, warned) => {
  test('passes everything', async () => {
    const {endpoint, log} = createEndpoint(form)
    const {verdicts} = await runConformance(endpoint, page, {...options, log})
    expect(verdicts.filter(({status}) => status !== 'pass')).toEqual([])
    expect(verdicts.filter(({diagnostics}) => diagnostics.length > 0).map(({check}) => check)).toEqual(warned)
  })

  test.each(['origin', 'client', 'log'] as const)('fails nothing where no %s is given', async missing => {
    const {endpoint, log} = createEndpoint(form)
    const {[missing]: _, ...told} = {...options, log}
    const {verdicts} = await runConformance(endpoint, page, {...told, vectors: 20})
    expect(verdicts.filter(({status}) => status === 'fail')).toEqual([])
    expect(verdicts.map(({status}) => status)).toContain('inconclusive')
  })
})
