import {expect, test} from 'vitest'
import {serveHttp} from '../conformance/node/servers.ts'
import {conform, conformProject} from './conform-project.ts'
import {page, project} from './project.ts'

const list = (...argv: readonly string[]) => conform(conformProject(), '--list', ...argv)
const idsOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map(line => line.split(' ', 1).join())

test('--list prints each claim with its requirement and its title, and sends nothing', async () => {
  let requests = 0
  const url = await serveHttp((_, response) => {
    requests++
    response.end()
  })
  const {code, stdout, stderr} = await list(url)
  expect({code, stderr, requests}).toEqual({code: 0, stderr: '', requests: 0})
  expect(stdout).toMatch(
    /^refused-values:utm_source +validation\.utm_source +No value that the regex .* is accepted\.$/m,
  )
  expect(stdout).toMatch(/^content-type +metrics-flow\.response\.content-type +The answer says that it is JSON/m)
  expect(new Set(idsOf(stdout)).size).toBe(idsOf(stdout).length)
})

test('--list as JSON holds the sentence of each requirement, and its place', async () => {
  const {stdout} = await list('--only', 'content-type', '--format', 'json')
  expect(JSON.parse(stdout)).toEqual([
    {
      id: 'content-type',
      title: expect.any(String),
      requirement: {
        id: 'metrics-flow.response.content-type',
        level: 'must',
        text: 'The header Content-Type must be application/json; charset=utf-8.',
        place: {start: expect.any(Object), end: expect.any(Object)},
      },
    },
  ])
  expect((await list('--format', 'junit')).stderr).toBe(
    'docparity: Unexpected format `junit` of --list, expected one of json, text\n',
  )
})

test('--only and --skip take ids and globs, of claims and of cases', async () => {
  const [, all] = [await list(), idsOf((await list()).stdout)]
  const listed = async (...argv: readonly string[]) => idsOf((await list(...argv)).stdout)
  expect(await listed('--only', 'refused-values')).toEqual(all.filter(id => id.startsWith('refused-values:')))
  expect(await listed('--only', '*:utm_*', 'nosniff')).toEqual(
    all.filter(id => id.includes(':utm_') || id === 'nosniff'),
  )
  expect(await listed('--skip', 'refused-values', '--skip', '*:uid')).toEqual(
    all.filter(id => !id.startsWith('refused-values:') && !id.endsWith(':uid')),
  )
})

test('only what is selected is tested', async () => {
  const url = await serveHttp((_, response) => response.end('{}'))
  const {stdout} = await conform(conformProject(), url, '--only', 'no*', '--skip', 'nosniff', '--format', 'json')
  const {verdicts} = JSON.parse(stdout)
  const ids = idsOf((await list('--only', 'no*')).stdout).filter(id => id !== 'nosniff')
  expect(verdicts.map(({check}: {check: string}) => check)).toEqual(ids)
})

test('another page is tested by what it says itself', async () => {
  const {run} = project({'a.md': page({color: '^[a-z]{3}$'})})
  const {stdout} = await run(['conform', '--list', '--page', 'a.md'])
  expect(stdout).toMatch(/^refused-values:color +validation\.color /m)
  expect(stdout).not.toContain('utm_source')
})
