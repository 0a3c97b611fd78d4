import {expect, test} from 'vitest'
import {good, page, project} from './project.ts'

const name = 'docparity.config.ts'

test('finds the pages that hold markers, and the configuration it writes works', async () => {
  const {run, read} = project({'docs/a.md': good, 'README.md': '# Nothing', 'guide.md': `\`\`\`md\n${good}\`\`\`\n`})
  const {code, stdout, stderr} = await run(['init'])
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect(stdout).toContain('docparity generate --check')
  expect(read(name)).toContain("pages: ['docs/a.md']")
  expect(await run(['check'])).toMatchObject({code: 0, stderr: ''})
  expect(await run(['generate'])).toMatchObject({code: 0, stderr: 'Wrote src/generated/validators.ts\n'})
})

test('several pages get a file each, whatever they are called', async () => {
  const {run} = project({"it's/a.md": good, 'b/a.md': page({code: '^b$'})})
  expect(await run(['init'])).toMatchObject({code: 0})
  expect(await run(['generate'])).toMatchObject({
    code: 0,
    stderr: "Wrote src/generated/b/a.ts\nWrote src/generated/it's/a.ts\n",
  })
})

test('pages whose paths look alike, and names that break a line, do not break the configuration', async () => {
  const patterns = ['a/b.md', 'a-b.md', 'a.md', 'a.mdx', 'n\n\\"l.md'].map(
    (path, index) => [path, `^${index}$`] as const,
  )
  const toMdx = (text: string) => text.replaceAll(/<!--(.*?)-->/g, '{/* $1 */}')
  const toText = (path: string, text: string) => (path.endsWith('x') ? toMdx(text) : text)
  const pages = patterns.map(([path, pattern], index) => [path, toText(path, page({[`p${index}`]: pattern}))] as const)
  const {run} = project(Object.fromEntries(pages))
  expect(await run(['init'])).toMatchObject({code: 0, stdout: expect.stringContaining('n<U+000A>\\"l.md')})
  expect(await run(['check'])).toMatchObject({code: 0, stderr: ''})
  const {code, stderr} = await run(['generate'])
  expect({code, files: new Set(stderr.match(/Wrote .*/g)).size}).toEqual({code: 0, files: 5})
})

test('a page that is not UTF-8 is told, and there is no configuration without it', async () => {
  const {run, files} = project({'a.md': good, 'b.md': Uint8Array.from([...new TextEncoder().encode(good), 0xff])})
  expect(await run(['init'])).toMatchObject({code: 1, stdout: expect.stringContaining('b.md:4:1 error page-encoding')})
  expect(files()).toEqual(['a.md', 'b.md'])
})

test.each([name, 'docparity.config.js', 'docparity.config.mjs', 'docparity.config.json'])(
  'never overwrites %s',
  async there => {
    const {run, files, read} = project({'a.md': good, [there]: 'mine'})
    const stderr = `docparity: Unexpected \`${there}\`, expected none: init never overwrites a configuration\n`
    expect(await run(['init'])).toEqual({code: 2, stdout: '', stderr})
    expect(files()).toEqual(['a.md', there])
    expect(read(there)).toBe('mine')
  },
)

test('no page with markers is one clear line, and no configuration', async () => {
  const {run, files} = project({'a.md': '# Nothing'})
  const {code, stdout, stderr} = await run(['init'])
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toMatch(/^docparity: Unexpected pages without markers in `\.`, expected a pattern between .*\n$/)
  expect(files()).toEqual(['a.md'])
})
