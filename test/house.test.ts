import {readdirSync, readFileSync} from 'node:fs'
import {dirname, posix} from 'node:path'
import {describe, expect, test} from 'vitest'

/** Each room of `src`, and the rooms that it may import. What is not written here is forbidden. */
const rooms: Record<string, readonly string[]> = {
  diagnostic: [],
  generated: [],
  regex: [],
  spec: ['diagnostic'],
  report: ['diagnostic'],
  page: ['diagnostic', 'spec', 'regex'],
  generate: ['diagnostic', 'spec', 'regex'],
  parity: ['diagnostic', 'spec', 'regex'],
  lint: ['diagnostic', 'spec', 'regex', 'page'],
  'config.ts': ['diagnostic'],
  'check.ts': ['diagnostic', 'spec', 'page', 'lint', 'parity', 'generate', 'report'],
  'remark-lint.ts': ['diagnostic', 'page', 'lint'],
  'index.ts': ['check.ts', 'config.ts', 'diagnostic', 'spec', 'regex', 'page', 'lint', 'parity', 'generate', 'report'],
  cli: ['index.ts'],
}

/** Each vendor, and the rooms that it lives in. */
const vendors: [RegExp, readonly string[]][] = [
  [/^(node:|commander$|tinyglobby$|chokidar$|jiti$|valibot$|diff$)/, ['cli']],
  [/^(mdast|micromark|unist)/, ['page']],
  [/^(unified|vfile|remark-lint$)/, ['remark-lint.ts']],
  [/^(refa|@eslint-community\/regexpp)$/, ['regex']],
  [/^@noble\/hashes\//, ['spec']],
  [/^picocolors$/, ['report']],
]

const files = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => file.endsWith('.ts'))
const roomOf = (file: string) => file.split('/')[0] ?? file
const importsOf = (file: string) =>
  [
    ...readFileSync(`src/${file}`, 'utf8').matchAll(/^(?:import|export|\}).*? from '([^']+)'|\bimport\('([^']+)'\)/gm),
  ].map(match => match[1] ?? match[2] ?? '')
const inside = (file: string, to: string) => posix.normalize(posix.join(dirname(file), to))

describe.each(files)('%s', file => {
  test('imports only from the rooms below it, each by its index', () => {
    const strangers = importsOf(file)
      .filter(to => to.startsWith('.'))
      .map(to => inside(file, to))
      // The package's manifest is data and belongs to no room.
      .filter(to => roomOf(to) !== roomOf(file) && to !== '../package.json')
      .filter(to => !rooms[roomOf(file)]?.includes(roomOf(to)) || (to.includes('/') && !/^\w+\/index\.ts$/.test(to)))
    expect(strangers).toEqual([])
  })

  test('keeps vendors in their rooms', () => {
    const strangers = importsOf(file)
      .filter(to => !to.startsWith('.'))
      .filter(to => !vendors.some(([vendor, homes]) => vendor.test(to) && homes.includes(roomOf(file))))
    expect(strangers).toEqual([])
  })
})

test('no import runs in a circle', () => {
  const done = new Set<string>()
  const circles = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [[...path, file].join(' → ')]
    if (done.has(file)) return []
    const found = importsOf(file)
      .filter(to => to.startsWith('.'))
      .flatMap(to => circles(inside(file, to), [...path, file]))
    done.add(file)
    return found
  }
  expect(files.flatMap(file => circles(file, []))).toEqual([])
})

describe('sizes', () => {
  const written = ['src', 'test', 'scripts']
    .flatMap(folder => readdirSync(folder, {recursive: true, encoding: 'utf8'}).map(file => `${folder}/${file}`))
    .filter(file => file.endsWith('.ts') && !/\/(generated|fixtures)\//.test(file))
  const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1

  test('no file has more than 250 lines', () => {
    expect(written.filter(file => lines(file) > 250)).toEqual([])
  })

  test('no room has more than eight files beside its plug-ins', () => {
    const crowded = Object.keys(rooms).filter(
      room => files.filter(file => file.startsWith(`${room}/`) && file.split('/').length === 2).length > 8 + 1,
    )
    expect(crowded).toEqual([])
  })
})
