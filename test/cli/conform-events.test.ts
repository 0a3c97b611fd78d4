import {appendFileSync, renameSync, writeFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {conform, conformProject, startFlows} from './conform-project.ts'

test('a log that is renamed and made anew in the midst of a run is read on', async () => {
  const all = conformProject()
  let events = 0
  const url = await startFlows(all, {}, (line, path) => {
    if (events++ === 20) {
      renameSync(path, `${path}.1`)
      writeFileSync(path, '')
    }
    appendFileSync(path, line)
  })
  const {code, stdout} = await conform(
    all,
    url,
    '--events',
    'events.ndjson',
    '--only',
    'accepted-values:utm_*',
    'begin-event',
  )
  expect(code).toBe(0)
  expect(stdout).toContain(' 0 fail, 0 inconclusive;')
})

test('the events of a log whose fields have other names are found by the configuration', async () => {
  const fields = {name: 'type', parameters: 'Fields', id: 'Fields.uuid', rename: {utm_source: 'utmSource'}}
  const all = conformProject({}, {origin: 'https://rp.example', events: 'events.ndjson', fields})
  const url = await startFlows(
    all,
    {},
    (_, path, {name, id, parameters: {utm_source: utmSource, ...rest}, ...event}) => {
      const other = {...event, type: name, Fields: {uuid: id, ...rest, ...(utmSource !== undefined && {utmSource})}}
      appendFileSync(path, `${JSON.stringify(other)}\n`)
    },
  )
  const {code, stdout} = await conform(all, url, '--only', '*:utm_source', 'begin-event', 'event-ids')
  expect(code).toBe(0)
  expect(stdout).toContain(' 0 fail, 0 inconclusive;')
})

test('a command may print the events; where it ends in the midst of a run, that is told, and the rest is undecided', async () => {
  const all = conformProject()
  const url = await startFlows(all)
  const argv = ['--only', 'accepted-values:utm_*', 'begin-event', '--vectors', '30']
  const whole = await conform(all, url, ...argv, '--events-command', 'tail -n 0 -f events.ndjson')
  expect(whole).toMatchObject({code: 0, stderr: '', stdout: expect.stringContaining(' 0 fail, 0 inconclusive;')})
  const {code, stdout, stderr} = await conform(
    all,
    url,
    ...argv,
    '--events-command',
    'tail -n 0 -f events.ndjson | sed -u 9q',
  )
  expect(code).toBe(0)
  expect(stderr).toMatch(/^No events from `tail .*`: it ended with exit code 0\n$/)
  expect(stdout).toMatch(/^ {2}inconclusive +\d+ {2}metrics-flow\.events\.begin$/m)
})

test('a command of events that ends at once is one clear line', async () => {
  const all = conformProject()
  const url = await startFlows(all)
  const {code, stdout, stderr} = await conform(all, url, '--events-command', 'echo no such container >&2; exit 4')
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toMatch(/^docparity: No events from `echo .*`: it ended with exit code 4: no such container\n$/)
})

test('a log that holds no JSON shows no event: what only it can show is undecided', async () => {
  const all = conformProject()
  const url = await startFlows(all, {}, (_, path) => appendFileSync(path, 'event logged\n'))
  const {code, stdout} = await conform(all, url, '--events', 'events.ndjson', '--only', 'begin-event')
  expect(code).toBe(0)
  expect(stdout).toMatch(/Not decided: no event of the first request was logged/)
}, 15_000)
