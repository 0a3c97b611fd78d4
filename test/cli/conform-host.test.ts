import {expect, test} from 'vitest'
import type {Options} from '../../src/cli/command.ts'
import {readSettings} from '../../src/cli/conform/read-settings.ts'
import {readTarget} from '../../src/cli/conform/read-target.ts'
import {collect} from './project.ts'

const read = (url: string, options: Options = {}, config = {}) => {
  const io = {cwd: '.', env: {}, stdout: collect(), stderr: collect(), terminal: false}
  return readSettings({args: [url], options, io, seen: new Map()}, config)
}
const other = 'https://accounts.example'
const iMayTestThisHost = true

test.each(['http://localhost', 'http://127.0.0.1:8080', 'https://127.255.3.4', 'http://[::1]:80', 'http://2130706433'])(
  '%s is this machine, and is tested without a bound',
  url => {
    const {isLocal, ...settings} = read(url)
    expect(isLocal).toBe(true)
    for (const bound of ['rate', 'total', 'vectors']) expect(settings).not.toHaveProperty(bound)
  },
)

test.each([
  other,
  'http://0.0.0.0',
  'http://128.0.0.1',
  'http://127.0.0.1.example',
  'http://localhost.example',
  'http://[::2]',
])('%s is another machine, and is tested only where that is said, and slowly', url => {
  expect(() => read(url)).toThrow(/^Unexpected host of `.*`, expected this machine; .* add --i-may-test-this-host$/)
  expect(read(url, {iMayTestThisHost})).toMatchObject({rate: 20, total: 5000, vectors: 100, isLocal: false})
})

test('whoever may test another machine may say how much', () => {
  const options = {iMayTestThisHost, rate: '0.5', total: '9', vectors: '7'}
  expect(read(other, options)).toMatchObject({rate: 0.5, total: 9, vectors: 7})
})

test.each([
  ['http://127.0.0.1:8080', '/metrics-flow'],
  ['http://127.0.0.1:8080/', '/metrics-flow'],
  ['http://127.0.0.1:8080/v1/flow/', '/v1/flow/'],
])('the path of %s is %s', (url, path) => {
  expect(readTarget(url)).toEqual({base: 'http://127.0.0.1:8080', path, isLocal: true})
})

test('the command line comes before the configuration', () => {
  const config = {origin: 'https://a.example', client: 'a'}
  expect(read('http://localhost', {}, config)).toMatchObject(config)
  const options = {origin: 'https://b.example', client: 'b', timeout: '0.25', seed: '3', runs: '4'}
  expect(read('http://localhost', options, config)).toMatchObject({
    origin: 'https://b.example',
    client: 'b',
    timeout: 250,
    seed: 3,
    runs: 4,
  })
})
