import {appendFileSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, onTestFinished, test} from 'vitest'
import {NoLog} from '../../../src/conformance/events/event-log.ts'
import {tailFile} from '../../../src/conformance/node/index.ts'

/** A path in a folder of its own. */
function toPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'docparity-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  return join(folder, 'events.ndjson')
}

async function tail(before = '') {
  const path = toPath()
  writeFileSync(path, before)
  const {log, close} = await tailFile(path)
  onTestFinished(close)
  return {path, log, append: (text: string | Buffer) => appendFileSync(path, text)}
}

test('what was there before is left alone, and each read gives what is new', async () => {
  const {log, append} = await tail('{"old": 1}\n')
  expect(await log()).toEqual([])
  append('{"a": 1}\n{"a": 2}\r\n')
  expect(await log()).toEqual([{a: 1}, {a: 2}])
  expect(await log()).toEqual([])
  append('{"a": 3}\n')
  expect(await log()).toEqual([{a: 3}])
})

test('a line that is no object is given as its text, and a blank one not at all', async () => {
  const {log, append} = await tail()
  append('no JSON\n\n  \n[1]\n"text"\n7\nnull\n{"a": 1\n')
  expect(await log()).toEqual(['no JSON', '[1]', '"text"', '7', 'null', '{"a": 1'])
})

test('a line that was begun before is given as a whole when it ends', async () => {
  const {log, append} = await tail(`${'x'.repeat(100)}\n{"a": `)
  expect(await log()).toEqual([])
  append('1}\n')
  expect(await log()).toEqual([{a: 1}])
})

test('however lines are cut into pieces, they come out whole', async () => {
  const {log, append} = await tail()
  const lines = fc.array(fc.record({a: fc.string({unit: 'grapheme'})}), {minLength: 1, maxLength: 5})
  await fc.assert(
    fc.asyncProperty(lines, fc.array(fc.nat(), {maxLength: 6}), async (events, cuts) => {
      const bytes = Buffer.from(events.map(event => `${JSON.stringify(event)}\n`).join(''))
      const places = [...new Set([0, ...cuts.map(cut => cut % bytes.length), bytes.length])].sort((a, b) => a - b)
      const found: unknown[] = []
      for (const [index, place] of places.slice(1).entries()) {
        append(bytes.subarray(places[index], place))
        found.push(...(await log()))
      }
      expect(found).toEqual(events)
    }),
    {numRuns: 50},
  )
})

test('more than is read at a time comes at once', async () => {
  const {log, append} = await tail()
  const events = Array.from({length: 5000}, (_, a) => ({a, text: 'é'.repeat(20)}))
  append(events.map(event => `${JSON.stringify(event)}\n`).join(''))
  expect(await log()).toEqual(events)
})

test('of two reads at the same time, each line goes to one', async () => {
  const {log, append} = await tail()
  append('{"a": 1}\n')
  const reads = [log(), log()]
  append('{"a": 2}\n')
  expect((await Promise.all([...reads, log()])).flat()).toEqual([{a: 1}, {a: 2}])
})

test('of a file that is renamed and made anew, the rest of the old one comes first', async () => {
  const {path, log, append} = await tail('{"old": 1}\n')
  append('{"a": 1}\n{"a": ')
  renameSync(path, `${path}.1`)
  expect(await log()).toEqual([{a: 1}])
  appendFileSync(`${path}.1`, '2}\n{"half": ')
  writeFileSync(path, '{"a": 3}\n')
  expect(await log()).toEqual([{a: 2}, '{"half": ', {a: 3}])
  append('{"a": 4}\n')
  expect(await log()).toEqual([{a: 4}])
})

test('a file that is emptied is read from its start', async () => {
  const {path, log, append} = await tail('{"old": 1}\n')
  append('{"a": 1}\n{"half": ')
  expect(await log()).toEqual([{a: 1}])
  truncateSync(path, 0)
  append('{"a": 2}\n')
  expect(await log()).toEqual(['{"half": ', {a: 2}])
})

test('a file that is not there, and a folder, are told in words', async () => {
  await expect(tailFile('gone.ndjson')).rejects.toEqual(
    new NoLog('Cannot read events from `gone.ndjson`: no such file'),
  )
  await expect(tailFile('src')).rejects.toEqual(new NoLog('Unexpected `src`, expected a file with events'))
})

test('a log that cannot be read any more is told in words', async () => {
  const path = toPath()
  writeFileSync(path, '')
  const {log, close} = await tailFile(path)
  await close()
  await expect(log()).rejects.toBeInstanceOf(NoLog)
})
