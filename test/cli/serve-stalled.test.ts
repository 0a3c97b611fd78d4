import {expect, test, vi} from 'vitest'
import type {Out} from '../../src/cli/io.ts'
import {collect, project} from './project.ts'

vi.mock('../../src/cli/serve/stop.ts', async original => {
  const stop = await original<typeof import('../../src/cli/serve/stop.ts')>()
  return {...stop, waitAtMost: (done: Promise<unknown>) => stop.waitAtMost(done, 50)}
})

/** Takes what it is given, and from the call to stop on tells nobody that it has. */
function stall(signal: AbortSignal): ReturnType<typeof collect> {
  const out = collect()
  const write: Out['write'] = (text, encoding, done) => out.write(text, encoding, signal.aborted ? () => {} : done)
  return {...out, write}
}

test.each(['stdout', 'stderr'] as const)('a reader of %s that reads no more does not hold up the end', async name => {
  const stopping = new AbortController()
  const out = stall(stopping.signal)
  const stderr = name === 'stderr' ? out : collect()
  const ended = project({}).run(['serve', '--port', '0'], {signal: stopping.signal, [name]: out, stderr})
  await expect.poll(stderr.text, {timeout: 4000}).toContain('Try: ')
  const url = /(?<=Serving )\S+/.exec(stderr.text())?.[0] ?? ''
  await fetch(url, {headers: {Origin: 'http://localhost:3000'}})
  stopping.abort()
  expect((await ended).code).toBe(0)
  expect(stderr.text()).toContain('Stopping\n')
})
