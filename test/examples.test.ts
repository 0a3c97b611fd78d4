import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'

/** The lines `expression // value` of each `@example` in a file. */
const examplesIn = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/@example\n([\s\S]*?)\*\//g)].flatMap(([, block = '']) =>
    block
      .split('\n')
      .map(line => /^\s*\* ?(.*?) \/\/ (.*)$/.exec(line))
      .flatMap(match => (match ? [{file, expression: match[1] ?? '', value: match[2] ?? ''}] : [])),
  )

const examples = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .filter(file => file.endsWith('.ts') && !file.startsWith('generated'))
  .flatMap(file => examplesIn(`src/${file}`))

test('there are examples in docstrings', () => {
  expect(examples.length).toBeGreaterThan(3)
})

/** What an example may use: the public names, and what its own file exports. */
const publicNames: Record<string, unknown> = await import('../src/index.ts')

test.each(examples)('$file: $expression', async ({file, expression, value}) => {
  const names: Record<string, unknown> = {...publicNames, ...(await import(`../${file}`))}
  const evaluate = (code: string): unknown =>
    new Function(...Object.keys(names), `return (${code})`)(...Object.values(names))
  expect(evaluate(expression)).toEqual(evaluate(value))
})
