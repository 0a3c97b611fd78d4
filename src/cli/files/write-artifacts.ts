import * as fs from 'node:fs'
import {basename, dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import type {Artifact} from '../../index.ts'
import {attempt, UsageError} from '../usage-error.ts'

/** The two operations of the disk that a test has to be able to break. */
export type Disk = Pick<typeof fs, 'writeFileSync' | 'renameSync'>

/** One file on its way to the disk. */
interface Change {
  readonly path: string
  readonly text: string
  /** Where the file really is, links followed. */
  readonly target: string
  /** The permissions of the file that is there already. */
  readonly mode?: number
  /** Whether the file does not say it already. */
  readonly isNew: boolean
}

/**
 * Writes all artifacts, which have to be below `root`, or none: each goes to a file beside its target first, and then takes its place in
 * one step; when anything fails, all that was done is undone. What has not changed is not touched.
 *
 * @returns The paths that were written.
 */
export function writeArtifacts(
  cwd: string,
  artifacts: readonly Artifact[],
  disk: Disk = fs,
  root = cwd,
): readonly string[] {
  const plans = artifacts.map(artifact => plan(cwd, root, artifact))
  const twice = plans.find(({target}, index) => plans.findIndex(other => other.target === target) !== index)
  const changes = plans.filter(({isNew}) => isNew)
  if (twice) throw new UsageError(`Unexpected second output \`${twice.path}\`, expected another path`)
  const undo: (() => void)[] = []
  try {
    const steps = changes.map(change => attempt('write', `\`${change.path}\``, () => prepare(change, disk, undo)))
    for (const [index, replace] of steps.entries()) attempt('write', `\`${changes[index]?.path}\``, replace)
  } catch (error) {
    for (const step of undo.toReversed()) step()
    throw error
  }
  for (const {target} of changes) fs.rmSync(beside(target, 'old'), {force: true})
  return changes.map(({path}) => path)
}

/** What there is to do for one artifact. */
function plan(cwd: string, root: string, {path, text}: Artifact): Change {
  return attempt('write', `\`${path}\``, () => {
    const target = inside(root, resolve(cwd, path), path)
    const there = fs.lstatSync(target, {throwIfNoEntry: false})
    if (!there) return {path, text, target, isNew: true}
    if (!there.isFile()) throw new UsageError(`Cannot write \`${path}\`: it is not a file`)
    const change = {path, text, target, mode: there.mode & 0o777}
    if (fs.readFileSync(target, 'utf8') === text) return {...change, isNew: false}
    // A rename asks nobody: that the file is read-only has to be heeded here.
    fs.accessSync(target, fs.constants.W_OK)
    return {...change, isNew: true}
  })
}

/** Lays the new text (and a copy of the old) beside the target, and tells how to put it in place. */
function prepare({text, target, mode}: Change, disk: Disk, undo: (() => void)[]): () => void {
  const [next, old] = [beside(target, 'new'), beside(target, 'old')]
  makeFolder(dirname(target), undo)
  undo.push(() => fs.rmSync(next, {force: true}))
  disk.writeFileSync(next, text, {flag: 'wx', ...(mode === undefined ? {} : {mode})})
  if (mode !== undefined) {
    // The umask may have taken something from the mode.
    fs.chmodSync(next, mode)
    undo.push(() => fs.rmSync(old, {force: true}))
    fs.copyFileSync(target, old)
  }
  return () => {
    disk.renameSync(next, target)
    undo.push(() => (mode === undefined ? fs.rmSync(target, {force: true}) : fs.renameSync(old, target)))
  }
}

const beside = (target: string, what: 'new' | 'old') =>
  join(dirname(target), `.${basename(target)}.${process.pid}.${what}`)

function makeFolder(folder: string, undo: (() => void)[]): void {
  if (fs.existsSync(folder)) return
  makeFolder(dirname(folder), undo)
  fs.mkdirSync(folder)
  undo.push(() => fs.rmdirSync(folder))
}

/** The real place of an output, which must be below the root, however it is written and wherever links lead. */
function inside(root: string, target: string, path: string): string {
  const real = follow(target)
  if (leaves(resolve(root), target) || leaves(fs.realpathSync(root), real)) {
    throw new UsageError(`Unexpected output \`${path}\`, expected a path below \`${root}\``)
  }
  return real
}

function leaves(root: string, target: string): boolean {
  const way = relative(root, target)
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)
}

/** `realpath` that also works for what is not there yet. */
function follow(path: string): string {
  return fs.lstatSync(path, {throwIfNoEntry: false})
    ? fs.realpathSync(path)
    : join(follow(dirname(path)), basename(path))
}
