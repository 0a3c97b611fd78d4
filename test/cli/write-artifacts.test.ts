import * as fs from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {type Disk, writeArtifacts} from '../../src/cli/files/write-artifacts.ts'
import {project} from './project.ts'

const failure = (code: string) => Object.assign(new Error(code), {code, syscall: 'write'})

/** A disk on which the nth call of one operation fails. */
function broken(operation: keyof Disk, nth: number, code: string): Disk {
  let calls = 0
  const count = (name: keyof Disk) => {
    if (name === operation && ++calls === nth) throw failure(code)
  }
  return {
    writeFileSync: (...args) => {
      count('writeFileSync')
      fs.writeFileSync(...args)
    },
    renameSync: (...args) => {
      count('renameSync')
      fs.renameSync(...args)
    },
  }
}

const three = ['a.ts', 'new/folder/b.ts', 'c.ts'].map(path => ({path, text: `new ${path}`}))

test('writes all, tells which, and leaves nothing else behind', () => {
  const {root, read, files} = project({'a.ts': 'old'})
  expect(writeArtifacts(root, three)).toEqual(['a.ts', 'new/folder/b.ts', 'c.ts'])
  expect(files()).toEqual(['a.ts', 'c.ts', 'new/folder/b.ts'])
  expect(read('a.ts')).toBe('new a.ts')
})

test('what has not changed is not touched', () => {
  const {root} = project({'a.ts': 'same'})
  const stamp = () => {
    const {ino, mtimeNs} = fs.statSync(join(root, 'a.ts'), {bigint: true})
    return [ino, mtimeNs]
  }
  const before = stamp()
  expect(writeArtifacts(root, [{path: 'a.ts', text: 'same'}])).toEqual([])
  expect(stamp()).toEqual(before)
})

test('a file keeps its permissions', () => {
  const {root} = project({'a.sh': 'old'})
  // The second has a right that a umask of 022 would take away.
  for (const mode of [0o755, 0o666]) {
    fs.chmodSync(join(root, 'a.sh'), mode)
    writeArtifacts(root, [{path: 'a.sh', text: `new ${mode}`}])
    expect(fs.statSync(join(root, 'a.sh')).mode & 0o777).toBe(mode)
  }
})

describe('all or nothing', () => {
  test.each([
    ['writeFileSync', 1, 'ENOSPC', 'Cannot write `a.ts`: the disk is full (ENOSPC)'],
    ['writeFileSync', 3, 'ENOSPC', 'Cannot write `c.ts`: the disk is full (ENOSPC)'],
    ['renameSync', 1, 'EROFS', 'Cannot write `a.ts`: the disk is read-only (EROFS)'],
    ['renameSync', 2, 'EACCES', 'Cannot write `new/folder/b.ts`: permission denied (EACCES)'],
    ['renameSync', 3, 'EIO', 'Cannot write `c.ts`: the system refuses (EIO)'],
  ] as const)('when %s number %i fails with %s, all is as before', (operation, nth, code, message) => {
    const {root, read, files} = project({'a.ts': 'old a', 'c.ts': 'old c'})
    expect(() => writeArtifacts(root, three, broken(operation, nth, code))).toThrow(message)
    expect(files()).toEqual(['a.ts', 'c.ts'])
    expect(fs.readdirSync(root)).toEqual(['a.ts', 'c.ts'])
    expect([read('a.ts'), read('c.ts')]).toEqual(['old a', 'old c'])
  })

  test('a bug is no usage error', () => {
    const {root} = project({})
    const disk: Disk = {
      ...broken('renameSync', 0, ''),
      renameSync: () => {
        throw new TypeError('a bug')
      },
    }
    expect(() => writeArtifacts(root, three, disk)).toThrow(TypeError)
    expect(fs.readdirSync(root)).toEqual([])
  })
})

describe('refuses', () => {
  test.each([
    ['a path above the root', '../x.ts', /Unexpected output `\.\.\/x\.ts`, expected a path below/],
    ['an absolute path elsewhere', '/x.ts', /Unexpected output `\/x\.ts`, expected a path below/],
    ['a way around', 'a/../../x.ts', /expected a path below/],
    ['a linked folder that leaves', 'away/x.ts', /expected a path below/],
    ['a linked file that leaves', 'away.ts', /expected a path below/],
    ['a link to nowhere', 'nowhere.ts', 'Cannot write `nowhere.ts`: no such file or folder (ENOENT)'],
    ['a link to itself', 'self.ts', 'Cannot write `self.ts`: its links run in a circle (ELOOP)'],
    ['a folder', 'folder', 'Cannot write `folder`: it is not a file'],
    ['the root', '.', 'Cannot write `.`: it is not a file'],
    ['a path below a file', 'file/x.ts', 'Cannot write `file/x.ts`: a part of its path is a file (ENOTDIR)'],
  ])('%s', (_, path, message) => {
    const away = project({'x.ts': 'away'})
    const {root, files} = project({file: '', 'folder/y.ts': ''})
    const links = [
      [away.root, 'away'],
      [join(away.root, 'x.ts'), 'away.ts'],
      ['gone', 'nowhere.ts'],
      ['self.ts', 'self.ts'],
    ] as const
    for (const [to, from] of links) fs.symlinkSync(to, join(root, from))
    const before = files()
    expect(() =>
      writeArtifacts(root, [
        {path: 'first.ts', text: ''},
        {path, text: 'new'},
      ]),
    ).toThrow(message)
    expect(files()).toEqual(before)
    expect(away.read('x.ts')).toBe('away')
  })

  test('two artifacts of one path', () => {
    const {root, files} = project({})
    const twice = ['a.ts', './a.ts'].map(path => ({path, text: path}))
    expect(() => writeArtifacts(root, twice)).toThrow('Unexpected second output `./a.ts`, expected another path')
    expect(files()).toEqual([])
  })
})

test('a link that stays below the root is followed, and stays a link', () => {
  const {root, read} = project({'real/a.ts': 'old'})
  fs.symlinkSync('real/a.ts', join(root, 'a.ts'))
  writeArtifacts(root, [{path: 'a.ts', text: 'new'}])
  expect(read('real/a.ts')).toBe('new')
  expect(fs.lstatSync(join(root, 'a.ts')).isSymbolicLink()).toBe(true)
})
