import {expect, test} from 'vitest'
import {serveHttp} from '../conformance/node/servers.ts'
import {conform, conformProject, origin} from './conform-project.ts'

const file = (...deviations: readonly object[]) => JSON.stringify({deviations}, null, 2)
const sniffed = () => serveHttp((_, response) => response.writeHead(200, {'Cache-Control': 'no-store'}).end('{}'))
const [known, gone] = [
  {case: 'nosniff', reason: 'a proxy takes it away'},
  {case: 'no-store', reason: 'it was cached'},
]
const only = ['--only', 'no-store', 'nosniff']

test('a claim that is known to fail does not fail the run, and is seen', async () => {
  const all = conformProject({'deviations.json': file(known)})
  const {code, stdout} = await conform(all, await sniffed(), ...only, '--strict', '--deviations', 'deviations.json')
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /^docs\/metrics\.md:\d+:\d+ warning nosniff\n {2}Known deviation: a proxy takes it away \(Unexpected /,
  )
  expect(stdout).toMatch(/^ {2}deviations\.json:4:\d+ the deviation\n {2}4 \| .*"case": "nosniff"/m)
  expect(stdout).toMatch(/^ {2}deviation +\d+ {2}metrics-flow\.response\.nosniff$/m)
})

test('the configuration may name the file', async () => {
  const all = conformProject({'deviations.json': file(known)}, {origin, deviations: 'deviations.json'})
  const {code, stdout} = await conform(all, await sniffed(), ...only, '--format', 'json')
  expect(code).toBe(0)
  const {verdicts} = JSON.parse(stdout)
  expect(verdicts.find(({check}: {check: string}) => check === 'nosniff')).toMatchObject({
    status: 'pass',
    deviation: 'a proxy takes it away',
  })
})

test('a deviation that is gone fails, at its line of the file', async () => {
  const all = conformProject({'deviations.json': file(known, gone)})
  const {code, stdout} = await conform(all, await sniffed(), ...only, '--deviations', 'deviations.json')
  expect(code).toBe(1)
  expect(stdout).toMatch(
    /^deviations\.json:8:\d+ error deviation-stale\n {2}Unexpected deviation `no-store`, expected none/m,
  )
})

test('a deviation of what does not run is left alone', async () => {
  const all = conformProject({'deviations.json': file(known, gone)})
  const argv = ['--only', 'nosniff', '--deviations', 'deviations.json']
  expect((await conform(all, await sniffed(), ...argv)).code).toBe(0)
})

test.each([
  [
    'an unknown id',
    file({case: 'refused-values:utm_sourc', reason: 'a'}),
    ':4: Unexpected case `refused-values:utm_sourc`, expected `refused-values:utm_source`',
  ],
  [
    'no reason',
    file({case: 'nosniff', reason: ''}),
    ':4: Unexpected empty reason of `nosniff`, expected why the endpoint deviates',
  ],
  ['no JSON', '{', /^:1: Unexpected text, expected JSON: /],
  ['another JSON', '[]', ':1: Unexpected JSON, expected {"deviations": […]}'],
])('a file with %s is one clear line, and nothing is sent', async (_, text, message) => {
  let requests = 0
  const url = await serveHttp((_, response) => {
    requests++
    response.end('{}')
  })
  const all = conformProject({'deviations.json': text})
  const {code, stdout, stderr} = await conform(all, url, '--deviations', 'deviations.json')
  expect({code, stdout, requests, lines: stderr.match(/\n/g)?.length}).toEqual({
    code: 2,
    stdout: '',
    requests: 0,
    lines: 1,
  })
  expect(stderr.replace('docparity: deviations.json', '').trimEnd()).toMatch(message)
})

test('a file that is not there is one clear line', async () => {
  const {code, stderr} = await conform(conformProject(), 'http://127.0.0.1:9', '--deviations', 'gone.json')
  expect({code, stderr}).toEqual({
    code: 2,
    stderr: 'docparity: Cannot read `gone.json`: no such file or folder (ENOENT)\n',
  })
})
