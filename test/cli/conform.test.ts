import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {serveHttp} from '../conformance/node/servers.ts'
import {client, conform, conformProject, origin, startFlows} from './conform-project.ts'

const values = ['--only', 'accepted-values:utm_*', 'refused-values:utm_*', 'content-type']
/** Answers every request alike. */
const always = (body = '{}') => serveHttp((_, response) => response.end(body))

test('the service of the page meets all that it claims, seen by its log of events', async () => {
  const all = conformProject()
  const url = await startFlows(all)
  const {code, stdout, stderr} = await conform(all, url, '--client', client, '--events', 'events.ndjson')
  expect({code, stderr, failed: stdout.match(/^.* error .*$/gm)}).toEqual({code: 0, stderr: '', failed: null})
  expect(stdout).toMatch(/^ {2}pass {10,}\d+ {2}validation\.utm_source$/m)
  expect(stdout).toMatch(new RegExp(`^Sent \\d+ requests to ${url}/metrics-flow with seed \\d+\n$`, 'm'))
  expect(stdout).toContain(' 0 fail, 0 inconclusive;')
})

test('without a log of events a claim about them is undecided, and fails a strict run', async () => {
  const all = conformProject()
  const url = await startFlows(all)
  const {code, stdout} = await conform(all, url, ...values)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^ {2}inconclusive +\d+ {2}validation\.utm_source$/m)
  expect(stdout).toContain('Not decided: ')
  expect((await conform(all, url, ...values, '--strict')).code).toBe(1)
})

test('a claim that fails comes with the sentence of the page, what was expected, and a line that repeats it', async () => {
  const url = await always('{}')
  const all = conformProject()
  const {code, stdout} = await conform(all, url, '--only', 'content-type')
  expect(code).toBe(1)
  expect(stdout).toMatch(/^docs\/metrics\.md:\d+:\d+ error content-type\n {2}Unexpected no `Content-Type`, expected /)
  expect(stdout).toMatch(/^ {2}claim: The header Content-Type must be application\/json; charset=utf-8\.$/m)
  expect(stdout).toMatch(/^ {2}\d+ \| .*<!--begin-requirement-metrics-flow.response.content-type-->/m)
  const [, line = ''] = /^ {2}repeat: (curl .*)$/m.exec(stdout) ?? []
  expect(line).toContain(`'${url}/metrics-flow?`)
  expect(line).toContain(`-H 'Origin: ${origin}'`)
})

test('the path of the URL is that of the endpoint', async () => {
  const seen = new Set<string | undefined>()
  const url = await serveHttp((request, response) => {
    seen.add(request.url?.split('?')[0])
    response.end('{}')
  })
  await conform(conformProject(), `${url}/v1/flow`, '--only', 'content-type')
  expect([...seen]).toEqual(['/v1/flow'])
})

test('the report in JSON says how to run it again, and is valid', async () => {
  const all = conformProject()
  const url = await startFlows(all)
  const {code, stdout} = await conform(all, url, ...values, '--seed', '7', '--client', client, '--format', 'json')
  expect(code).toBe(0)
  const report = JSON.parse(stdout)
  const schema = JSON.parse(readFileSync('schemas/check.schema.json', 'utf8'))
  expect(new Ajv2020().validate(schema, report)).toBe(true)
  const {sent, requests, ...run} = report.run
  expect(run).toEqual({url: `${url}/metrics-flow`, origin, client, seed: 7, runs: 3, vectors: 3})
  expect(Object.keys(requests).sort()).toEqual(report.verdicts.map(({check}: {check: string}) => check).sort())
  expect(sent).toBeGreaterThan(0)
  expect(report.verdicts[0]).toMatchObject({requirement: expect.any(String)})
})

test.each(['junit', 'github', 'sarif', 'json'])('%s says how to repeat what failed', async format => {
  const url = await always()
  const {code, stdout} = await conform(conformProject(), url, '--only', 'content-type', '--format', format)
  expect(code).toBe(1)
  expect(stdout).toContain('curl -si')
  expect(stdout).not.toContain('Requirements, and')
})

test('the same seed sends the same, whatever else there is', async () => {
  const send = async (...argv: readonly string[]) => {
    const targets: string[] = []
    const url = await serveHttp((request, response) => {
      targets.push(request.url ?? '')
      response.end('{}')
    })
    await conform(conformProject(), url, '--only', 'any-query', '--runs', '20', ...argv)
    // Values that find events again belong to one run.
    return targets.map(target => target.replaceAll(/\bdp\w+/g, 'tag')).sort()
  }
  const [first, second, other] = [await send('--seed', '5'), await send('--seed', '5'), await send('--seed', '6')]
  expect(first).toEqual(second)
  expect(first).not.toEqual(other)
})

test('rate and total bound what is sent; what is not sent is undecided', async () => {
  let requests = 0
  const url = await serveHttp((_, response) => {
    requests++
    response.statusCode = 400
    response.end('{}')
  })
  const {code, stdout} = await conform(
    conformProject(),
    url,
    '--only',
    'refused-values',
    '--total',
    '10',
    '--rate',
    '200',
  )
  expect(code).toBe(0)
  expect(requests).toBeLessThan(20)
  expect(stdout).toContain('Not decided: all requests that the run may send are sent')
})
