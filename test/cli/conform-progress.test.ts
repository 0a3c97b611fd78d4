import {expect, test} from 'vitest'
import {serveHttp} from '../conformance/node/servers.ts'
import {conformProject} from './conform-project.ts'
import {collect} from './project.ts'

test('a terminal sees how far the run is, on one line that goes away; CI does not', async () => {
  const url = await serveHttp((_, response) => response.end('{}'))
  const run = async (io: object) => {
    const stderr = collect()
    const {stdout} = await conformProject().run(['conform', url, '--only', 'no-store', 'nosniff'], {
      stderr,
      terminal: true,
      ...io,
    })
    expect(stdout).not.toContain('\u001b[K')
    return stderr.text()
  }
  const line = '\r\u001b[K'
  expect(await run({})).toBe(`${line}0 of 2 claims, now no-store${line}1 of 2 claims, now nosniff${line}`)
  expect(await run({env: {CI: 'true'}})).toBe('')
  expect(await run({terminal: false})).toBe('')
})
