import {spawnSync} from 'node:child_process'

/** One line of the table: what was measured, beside what, and what it should be at most. */
export interface Measure {
  readonly what: string
  readonly peer: string
  readonly value: number
  readonly unit: '×' | 'MB' | 's'
  readonly target: number
}

/** The middle one of some numbers, or of an even count the upper of the two. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN

/** How long something takes, in milliseconds. */
function time(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

/**
 * Times two things by turns, so that a machine that is busy for a while is busy for both; one pair to warm up. Gives
 * the milliseconds of each pair.
 */
export function timePairs(ours: () => unknown, theirs: () => unknown, pairs: number): readonly [number, number][] {
  const all = Array.from({length: pairs + 1}, (): [number, number] => [time(ours), time(theirs)])
  return all.slice(1)
}

/** The median of the ratios of interleaved pairs. */
export const timeRatio = (ours: () => unknown, theirs: () => unknown, pairs: number): number =>
  median(timePairs(ours, theirs, pairs).map(([a, b]) => a / b))

/** Runs Node to its end and gives what it printed; a crash stops the benchmark, findings on a page do not. */
export function node(...args: readonly string[]): string {
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: {...process.env, NO_COLOR: '1'},
  })
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')}: ${stderr}`)
  return stdout
}
