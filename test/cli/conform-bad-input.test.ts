import {expect, test} from 'vitest'
import {findNobody, serveHttp, serveSockets} from '../conformance/node/servers.ts'
import {conform, conformProject} from './conform-project.ts'
import {page, project} from './project.ts'

const nowhere = 'http://127.0.0.1:9'
const html = () => serveHttp((_, response) => response.end('<!doctype html><title>Sign in</title>'))
const redirect = () =>
  serveHttp((_, response) => response.writeHead(302, {Location: 'https://accounts.example/'}).end())
const reset = () => serveSockets(socket => socket.once('data', () => socket.resetAndDestroy()))
const silent = () => serveSockets(() => {})
const speechless = () => serveSockets(socket => socket.end('SSH-2.0-OpenSSH_9.6\r\n'))

test.each([
  ['nobody listens', findNobody, 'No answer: connection refused'],
  ['a web page answers', html, 'Unexpected web page, expected an answer in JSON'],
  [
    'the server sends elsewhere',
    redirect,
    'Unexpected status 302, expected an answer: it sends to https://accounts.example/',
  ],
  ['the server resets', reset, 'No answer: connection reset'],
  ['the server hangs', silent, 'No answer: no answer within 1 s'],
  ['the server speaks no HTTP', speechless, /^No answer: the answer is no HTTP /],
])('where %s, nothing is tested, and one clear line says so', async (_, start, message) => {
  const url = await start()
  const {code, stdout, stderr} = await conform(conformProject(), url, '--timeout', '1')
  const said = `docparity: ${url}/metrics-flow: `
  expect({code, stdout, lines: stderr.match(/\n/g)?.length, begin: stderr.slice(0, said.length)}).toEqual({
    code: 2,
    stdout: '',
    lines: 1,
    begin: said,
  })
  expect(stderr.slice(said.length).trimEnd()).toMatch(message)
})

test('a server that hangs in the midst of a run leaves the rest undecided', async () => {
  let requests = 0
  const url = await serveHttp((_, response) => {
    if (requests++ < 20) response.writeHead(400).end('{}')
  })
  const {code, stdout} = await conform(
    conformProject(),
    url,
    '--only',
    'refused-values',
    '--timeout',
    '0.3',
    '--vectors',
    '30',
  )
  expect(code).toBe(0)
  expect(stdout).toContain('Not decided: the endpoint answers no more: no answer within 0.3 s')
  expect(stdout).toMatch(/^ {2}inconclusive +\d+ {2}validation\.context$/m)
})

test.each([
  ['no URL', [], /^Unexpected call without a URL, expected one such as /],
  ['a URL that is none', ['localhost:8080'], /^Unexpected URL `localhost:8080`, expected one such as /],
  ['another protocol', ['ftp://127.0.0.1'], /^Unexpected URL `ftp:/],
  ['a password', ['http://a:secret@127.0.0.1'], 'Unexpected name or password in the URL, expected none'],
  ['a query', [`${nowhere}/?a=b`], /^Unexpected query in /],
  ['a seed that is no number', [nowhere, '--seed', 'x'], 'Unexpected --seed `x`, expected a number of at least 0'],
  ['half a run', [nowhere, '--runs', '1.5'], 'Unexpected --runs `1.5`, expected a whole number'],
  ['no time at all', [nowhere, '--timeout', '0'], 'Unexpected --timeout `0`, expected a number of at least 0.001'],
  ['a format that is none', [nowhere, '--format', 'xml'], /^Unexpected format `xml`/],
  ['a page that is not there', [nowhere, '--page', 'gone.md'], /^Cannot read `gone.md`: /],
  ['an id that is none', [nowhere, '--only', 'no-stroe'], 'Unexpected case `no-stroe`, expected `no-store`'],
  ['a glob of nothing', [nowhere, '--skip', 'x*'], 'Unexpected case `x*`, expected one that --list shows'],
  ['nothing that is left', [nowhere, '--skip', '*'], 'Unexpected --skip of all cases, expected one that is left'],
  ['two logs', [nowhere, '--events', 'a', '--events-command', 'b'], /^Unexpected file and command of events, /],
  [
    'events that are not there',
    [nowhere, '--events', 'gone.ndjson'],
    /^Cannot read events from `.*gone.ndjson`: no such file$/,
  ],
  ['events that are a folder', [nowhere, '--events', 'docs'], /^Unexpected `.*docs`, expected a file with events$/],
])('%s is one clear line', async (_, argv, message) => {
  const {code, stdout, stderr} = await conform(conformProject(), ...argv)
  expect({code, stdout, lines: stderr.match(/\n/g)?.length}).toEqual({code: 2, stdout: '', lines: 1})
  expect(stderr.replace(/^docparity: /, '').trimEnd()).toMatch(message)
  expect(stderr).not.toContain('secret')
})

test('pages without parameters, and several with them, are one clear line each', async () => {
  const [none, two] = [
    {'a.md': '<!--begin-answer-id-->^a$<!--end-answer-id-->\n'},
    {'a.md': page({a: '^a$'}), 'b.md': page({b: '^b$'})},
  ]
  const run = (files: Readonly<Record<string, string>>) =>
    project({...files, 'docparity.config.json': '{"pages": ["*.md"]}'}).run(['conform', nowhere])
  expect((await run(none)).stderr).toMatch(/^docparity: Unexpected pages? without /)
  expect((await run(two)).stderr).toBe(
    'docparity: Unexpected 2 pages with parameters (`a.md`, `b.md`), expected one: name it with --page\n',
  )
})

test('a page that cannot be read is told, and no request is sent', async () => {
  const {code, stdout, stderr} = await project({'a.md': 'a <!--begin-validation-a-->^a$\n'}).run([
    ...['conform', nowhere, '--page', 'a.md'],
  ])
  expect({code, stdout}).toEqual({code: 1, stdout: ''})
  expect(stderr).toContain('a.md:1:3 error marker-unclosed')
})
