import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, isAbsolute, join, posix, relative, sep} from 'node:path'
import {UsageError} from '../usage-error.ts'
import {git} from './git.ts'

/** The pages of a revision on disk, so that files, folders and globs find there what they find in the working tree. */
export interface LaidRevision {
  /** What corresponds to the working folder. */
  readonly cwd: string
  /** The names that were asked for, relative to it. */
  readonly names: readonly string[]
  remove(): void
}

/**
 * Lays the Markdown files of a git revision, and the files that are named, into a folder of their own: neither the index
 * nor the working tree is touched. Symbolic links are left out.
 *
 * @throws UsageError where git is missing, this is no repository, or the ref is none.
 */
export function layRevision(cwd: string, ref: string, names: readonly string[]): LaidRevision {
  const prefix = git(cwd, ['rev-parse', '--show-prefix']).toString().trimEnd()
  const commit = findCommit(cwd, ref)
  const wanted = names.map(name => toRelative(cwd, name))
  const paths = wanted.map(name => posix.normalize(prefix + name))
  const outside = paths.findIndex(path => path.startsWith('../'))
  if (outside >= 0)
    throw new UsageError(`Unexpected page \`${names[outside]}\`, expected one inside the git repository`)
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'docparity-')))
  const remove = () => rmSync(root, {recursive: true, force: true})
  try {
    mkdirSync(join(root, prefix), {recursive: true})
    const entries = listFiles(cwd, commit).filter(({path}) => /\.mdx?$/.test(path) || paths.includes(path))
    for (const [index, bytes] of readBlobs(cwd, entries).entries()) {
      const target = join(root, entries[index]?.path ?? '')
      mkdirSync(dirname(target), {recursive: true})
      writeFileSync(target, bytes)
    }
    return {cwd: join(root, prefix), names: wanted, remove}
  } catch (error) {
    remove()
    throw error
  }
}

function findCommit(cwd: string, ref: string): string {
  try {
    // A ref never starts with a hyphen: that would be an option.
    if (!ref.startsWith('-'))
      return git(cwd, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])
        .toString()
        .trim()
  } catch {
    // Told below.
  }
  throw new UsageError(
    `Unexpected git ref \`${ref}\`, expected a branch, tag or commit that this repository has (in CI, fetch it first)`,
  )
}

const toRelative = (cwd: string, name: string) =>
  isAbsolute(name) ? relative(cwd, name).replaceAll(sep, '/') || '.' : name

interface Entry {
  readonly id: string
  readonly path: string
}

/** All regular files of a commit. */
function listFiles(cwd: string, commit: string): readonly Entry[] {
  const lines = git(cwd, ['ls-tree', '-r', '-z', '--full-tree', commit]).toString().split('\0')
  return lines.flatMap(line => {
    const [, id, path] = /^100\d+ blob (\w+)\t(.*)$/s.exec(line) ?? []
    // A tree that was made by hand could lead out of the folder.
    return id !== undefined && path !== undefined && !path.split('/').includes('..') ? [{id, path}] : []
  })
}

/** The contents of files, all from one process. */
function readBlobs(cwd: string, entries: readonly Entry[]): readonly Buffer[] {
  const output = git(cwd, ['cat-file', '--batch'], entries.map(({id}) => `${id}\n`).join(''))
  let at = 0
  return entries.map(() => {
    const start = output.indexOf('\n', at) + 1
    const size = Number(output.subarray(at, start).toString().trim().split(' ')[2])
    at = start + size + 1
    return output.subarray(start, start + size)
  })
}
