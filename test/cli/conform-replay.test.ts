import {expect, test} from 'vitest'
import {serveHttp} from '../conformance/node/servers.ts'
import {client, conform, conformProject, startFlows} from './conform-project.ts'

const only = ['--only', 'no-store', 'nosniff', 'refused-values:utm_source']

/** Refuses whatever it cannot understand, in the way of a proxy that has lost a header. */
async function startFaulty(sent: string[] = []): Promise<string> {
  return serveHttp((request, response) => {
    sent.push(request.url ?? '')
    const isFine = /^[\w/.%-]*$/.test(new URL(request.url ?? '', 'http://a').searchParams.get('utm_source') ?? '')
    response.writeHead(isFine ? 200 : 400, {'Cache-Control': 'no-store'}).end('{}')
  })
}

test('a replay sends again what failed, in the same way, and nothing else', async () => {
  const all = conformProject()
  const sent: string[] = []
  const url = await startFaulty(sent)
  const first = await conform(
    all,
    url,
    ...only,
    '--seed',
    '7',
    '--client',
    client,
    '--format',
    'json',
    '--output',
    'report.json',
  )
  expect(first).toMatchObject({code: 1, stdout: '', stderr: 'Wrote report.json\n'})
  sent.length = 0
  const {code, stdout} = await all.run(['conform', '--replay', 'report.json', '--format', 'json'])
  const {run, verdicts} = JSON.parse(stdout)
  expect({code, run}).toMatchObject({code: 1, run: {url: `${url}/metrics-flow`, client, seed: 7, runs: 3, vectors: 3}})
  expect(verdicts.map(({check}: {check: string}) => check)).toEqual(['nosniff'])
  expect(sent.length).toBe(run.sent)
})

test('the command line comes before the earlier report', async () => {
  const all = conformProject()
  await conform(all, await startFaulty(), ...only, '--format', 'json', '--output', 'report.json')
  const url = await startFlows(all)
  const argv = ['--replay', 'report.json', '--seed', '9', '--only', 'no-store', '--format', 'json']
  const {code, stdout} = await all.run(['conform', `${url}/metrics-flow`, ...argv])
  const {run, verdicts} = JSON.parse(stdout)
  expect({code, url: run.url, seed: run.seed}).toEqual({code: 0, url: `${url}/metrics-flow`, seed: 9})
  expect(verdicts).toHaveLength(1)
})

test.each([
  ['a report that is not there', undefined, 'Cannot read `report.json`: no such file or folder (ENOENT)'],
  ['no JSON', '{', 'Unexpected `report.json`, expected a report of `conform --format json`'],
  [
    'a report of another command',
    '{"verdicts": []}',
    'Unexpected `report.json`, expected a report of `conform --format json`',
  ],
  [
    'a report in which nothing failed',
    '{"run": {"url": "http://127.0.0.1:9/", "seed": 1, "runs": 1}, "verdicts": []}',
    'Unexpected `report.json` without a failure, expected one to send again',
  ],
])('%s is one clear line', async (_, text, message) => {
  const {run} = conformProject(text === undefined ? {} : {'report.json': text})
  expect(await run(['conform', '--replay', 'report.json'])).toEqual({
    code: 2,
    stdout: '',
    stderr: `docparity: ${message}\n`,
  })
})
