import {expect, onTestFinished, test} from 'vitest'
import {NoLog} from '../../../src/conformance/events/event-log.ts'
import {runEventsCommand} from '../../../src/conformance/node/index.ts'

async function run(command: string) {
  const {log, close} = await runEventsCommand(command)
  onTestFinished(close)
  const found: unknown[] = []
  const read = async () => {
    found.push(...(await log()))
    return found
  }
  return {read, log, close}
}

test('gives the lines that a command prints, while it runs', async () => {
  const {read} = await run(`echo '{"a": 1}'; echo no; printf '{"a": '; sleep 0.05; echo 2}; sleep 60`)
  await expect.poll(read).toEqual([{a: 1}, 'no', {a: 2}])
})

test('closing ends all that the shell started', async () => {
  // Each of them holds the pipe open that is waited for.
  const {read, close} = await run(`sleep 60 & sleep 60 & echo '{"a": 1}'; wait`)
  await expect.poll(read).toEqual([{a: 1}])
  await close()
  await expect(read()).rejects.toThrow('it was ended by SIGTERM')
})

test.each([
  ['exit 3', 'No events from `exit 3`: it ended with exit code 3'],
  ['true', 'No events from `true`: it ended with exit code 0'],
  ['echo a >&2; echo why >&2; exit 1', /it ended with exit code 1: why$/],
  ['no-such-command-anywhere', /it ended with exit code 127: .*not found$/],
  ['kill $$', 'No events from `kill $$`: it was ended by SIGTERM'],
])('%s ends at once, which is told in words', async (command, message) => {
  const said = await runEventsCommand(command).catch(error => error)
  expect(said).toBeInstanceOf(NoLog)
  expect(said.message).toMatch(message)
})

test('a command in a folder that is not there is told in words', async () => {
  await expect(runEventsCommand('cat', 'no/such/folder')).rejects.toBeInstanceOf(NoLog)
})

test('a command that ends later gives no more lines', async () => {
  const {log, close} = await run(`echo '{"a": 1}'; sleep 0.05; echo bye >&2; exit 2`)
  const said = () => log().then(String, error => `${error.name}: ${error.message}`)
  await expect.poll(said).toMatch(/^NoLog: No events from .*: it ended with exit code 2: bye$/)
  await close()
})
