import {readFileSync} from 'node:fs'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {applyDeviations} from '../../src/conformance/deviations/apply-deviations.ts'
import {readDeviations} from '../../src/conformance/deviations/read-deviations.ts'
import {runConformance} from '../../src/conformance/index.ts'
import {createHttpEndpoint} from '../../src/conformance/node/index.ts'
import type {Verdict} from '../../src/diagnostic/index.ts'
import {page} from '../generated/page.ts'
import {client, origin} from '../support/endpoints/correct.ts'
import {type RunningExpress, startExpress} from '../support/endpoints/express.ts'

const path = 'docs/deviations/fxa.json'
const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
let server: RunningExpress
let verdicts: readonly Verdict[]

beforeAll(async () => {
  server = await startExpress()
  const endpoint = createHttpEndpoint(new URL(server.url).origin)
  ;({verdicts} = await runConformance(endpoint, page, {origin, client, log: server.log, vectors: 300, seed: 5}))
}, 60_000)

afterAll(() => server.stop())

const read = () =>
  readDeviations(
    {path, text},
    verdicts.map(({check}) => check),
  )

test('the file of deviations names claims that there are, each with a sentence', () => {
  const {deviations, diagnostics} = read()
  expect(diagnostics).toEqual([])
  for (const {reason} of deviations) expect(reason).toMatch(/^(?:[A-Z]|`).*\.$/)
})

test('the Express endpoint fails exactly its deviations', () => {
  const failed = verdicts.filter(({diagnostics}) => diagnostics.length > 0).map(({check}) => check)
  expect(failed.sort()).toEqual(read().deviations.map(deviation => deviation.case))
  expect(verdicts.filter(({status}) => status === 'inconclusive')).toEqual([])
})

test('the Express endpoint passes with its deviations, and none of them is stale', () => {
  const applied = applyDeviations(verdicts, read().deviations, path)
  expect(applied.filter(({status}) => status !== 'pass')).toEqual([])
})

test('each failure names a line of the page and a command that repeats it', () => {
  for (const {diagnostics} of verdicts.filter(({status}) => status === 'fail')) {
    expect(diagnostics[0]?.place.start.line).toBeGreaterThan(0)
    expect(diagnostics[0]?.repeat).toMatch(/^curl /)
  }
})
