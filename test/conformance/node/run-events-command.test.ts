import {expect, onTestFinished, test} from 'vitest'
import {runEventsCommand} from '../../../src/conformance/node/index.ts'

function run(command: string) {
  const {log, close} = runEventsCommand(command)
  onTestFinished(close)
  const found: unknown[] = []
  const read = async () => {
    found.push(...(await log()))
    return found
  }
  return {read, log, close}
}

test('gives the lines that a command prints, while it runs', async () => {
  const {read} = run(`echo '{"a": 1}'; echo no; printf '{"a": '; sleep 0.05; echo 2}; sleep 60`)
  await expect.poll(read).toEqual([{a: 1}, 'no', {a: 2}])
})

test('closing ends all that the shell started', async () => {
  // Each of them holds the pipe open that is waited for.
  const {read, close} = run(`sleep 60 & sleep 60 & echo '{"a": 1}'; wait`)
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
])('%s is told in words', async (command, message) => {
  const {log, close} = run(command)
  const said = () => log().then(String, error => `${error.name}: ${error.message}`)
  await expect.poll(said).toMatch(message)
  expect(await said()).toMatch(/^NoLog: /)
  await close()
})
