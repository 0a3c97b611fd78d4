import {expect, test} from 'vitest'
import {type Endpoint, NoLog, runConformance} from '../../../src/conformance/index.ts'
import {page} from '../../generated/page.ts'
import {createEndpoint, origin} from '../../support/endpoints/correct.ts'

const options = {only: ['accepted-values:utm_source', 'refused-values:utm_source'], vectors: 5, patience: 50, origin}
const fail = async () => {
  throw new NoLog('gone')
}

test('a log that cannot be read ends the run before a request is sent', async () => {
  let asked = 0
  const endpoint: Endpoint = request => {
    asked++
    return createEndpoint().endpoint(request)
  }
  await expect(runConformance(endpoint, page, {...options, log: fail})).rejects.toEqual(new NoLog('gone'))
  expect(asked).toBe(0)
})

test('a log that breaks in the midst of a run leaves undecided what is not seen yet', async () => {
  const {endpoint, log} = createEndpoint()
  let reads = 0
  const breaking = () => (reads++ < 2 ? log() : fail())
  const {verdicts} = await runConformance(endpoint, page, {...options, log: breaking})
  expect(verdicts.map(({status}) => status)).toEqual(['inconclusive', 'inconclusive'])
})

test('a log that throws what is no NoLog shows a mistake in it', async () => {
  const {endpoint, log} = createEndpoint()
  let reads = 0
  const broken = async () => {
    if (reads++ < 2) return log()
    throw new TypeError('a mistake')
  }
  await expect(runConformance(endpoint, page, {...options, log: broken})).rejects.toThrow(TypeError)
})

test('an endpoint that does not answer a refused value is still tested', async () => {
  const {endpoint, log} = createEndpoint()
  let asked = 0
  const fragile: Endpoint = async request => {
    if (asked++ === 1) throw new Error('the server hung up')
    return endpoint(request)
  }
  const {verdicts} = await runConformance(fragile, page, {...options, log})
  expect(verdicts.map(({status}) => status)).toEqual(['pass', 'pass'])
})
