import {mkdirSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {decode} from '../../src/cli/files/decode.ts'
import {findPages} from '../../src/cli/files/find-pages.ts'
import {good, project} from './project.ts'

describe('decode', () => {
  test('gives back any text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), text => {
        expect(decode(new TextEncoder().encode(text))).toEqual({text})
      }),
    )
  })

  test('a byte order mark stays', () => {
    expect(decode(new TextEncoder().encode('\uFEFFa'))).toEqual({text: '\uFEFFa'})
  })

  test('finds the first byte that is not UTF-8, wherever it stands', () => {
    const bads = fc.constantFrom(
      [0xff],
      [0xc3],
      [0xe2, 0x82],
      [0xed, 0xa0, 0x80],
      [0xc0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
    )
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), bads, fc.constantFrom('', ' end', 'é'), (before, bad, after) => {
        const encoder = new TextEncoder()
        const bytes = Uint8Array.from([...encoder.encode(before), ...bad, ...encoder.encode(after)])
        const {text, bad: found} = decode(bytes)
        expect(found).toEqual({offset: before.length, byte: bad[0]})
        expect(text.slice(0, before.length + 1)).toBe(`${before}\uFFFD`)
      }),
    )
  })
})

describe('findPages', () => {
  const paths = async (root: string, ...names: string[]) => (await findPages(root, names)).map(({path}) => path)

  test('a folder brings in all pages below it, but not those of node_modules and of folders with a dot', async () => {
    const {root} = project({
      'docs/b.md': good,
      'docs/a/c.mdx': good,
      'docs/readme.txt': good,
      'docs/node_modules/x/README.md': good,
      'docs/.cache/x.md': good,
      'other.md': good,
    })
    expect(await paths(root, 'docs')).toEqual(['docs/a/c.mdx', 'docs/b.md'])
    expect(await paths(root, '.')).toEqual(['docs/a/c.mdx', 'docs/b.md', 'other.md'])
    expect(await paths(join(root, 'docs'), '..')).toEqual(['a/c.mdx', 'b.md', '../other.md'])
  })

  test('a glob brings in what it matches', async () => {
    const {root} = project({'docs/b.md': good, 'docs/a.txt': good, 'docs/c/d.md': good})
    expect(await paths(root, 'docs/*.{md,txt}')).toEqual(['docs/a.txt', 'docs/b.md'])
    expect(await paths(root, 'docs/**/*.md')).toEqual(['docs/b.md', 'docs/c/d.md'])
  })

  test('a name with the characters of a glob is a file where there is such a file', async () => {
    const {root} = project({'[id].md': good, '(group)/a.md': good, 'i.md': good})
    expect(await paths(root, '[id].md')).toEqual(['[id].md'])
    expect(await paths(root, '(group)')).toEqual(['(group)/a.md'])
  })

  test('a page that several arguments name comes once, as named', async () => {
    const {root} = project({'docs/a.md': good, 'docs/b.md': good})
    const found = await findPages(root, ['docs', './docs/b.md', 'docs/*.md'])
    expect(found).toEqual([
      {path: 'docs/b.md', named: true},
      {path: 'docs/a.md', named: false},
    ])
  })

  test('a circle of links brings in each page once', async () => {
    const {root} = project({'docs/a.md': good})
    symlinkSync('.', join(root, 'docs/loop'))
    symlinkSync('..', join(root, 'docs/up'))
    symlinkSync('a.md', join(root, 'docs/same.md'))
    expect(await paths(root, 'docs')).toEqual(['docs/a.md'])
  })

  test.each([
    ['a file that is not there', 'gone.md', 'Cannot read `gone.md`: no such file or folder'],
    ['a folder without pages', 'empty', 'Unexpected folder `empty` without pages, expected a .md or .mdx file in it'],
    ['a glob without a match', 'x/*.md', 'Unexpected glob `x/*.md` that matches no file, expected the pages to read'],
    ['a link to itself', 'self.md', 'Cannot read `self.md`: its links run in a circle (ELOOP)'],
    // Newer versions of Node tell no difference between the two reasons.
    [
      'a path below a file',
      'a.md/b.md',
      /^Cannot read `a\.md\/b\.md`: (?:a part of its path is a file \(ENOTDIR\)|no such file or folder)$/,
    ],
  ])('%s is one clear line', async (_, name, message) => {
    const {root} = project({'a.md': good})
    mkdirSync(join(root, 'empty'))
    symlinkSync('self.md', join(root, 'self.md'))
    await expect(findPages(root, [name])).rejects.toThrow(message)
  })
})
