/// <reference path="./recheck.d.ts" />
import recheck from 'recheck/lib/browser.js'
import type {Attack, Regex} from './regex/index.ts'

export type {Attack, Regex}

/** By flags and source: a page of ten thousand rows has few patterns. */
const known = new Map<string, Attack | undefined>()

/** Milliseconds for one pattern. */
const timeout = 10_000

/**
 * Finds a string on which an engine that backtracks takes exponential or polynomial time; undefined where there is none.
 * What cannot be decided, or not within ten seconds, is `unknown`, with the reason. Each pattern is judged once a run.
 *
 * recheck works it out, in this process: by automata where it can, else by trying strings, and then `safe` is as good
 * as its tries.
 *
 * @example
 * findAttack({source: '^(a|a)*$', flags: ''})?.growth // 'exponential'
 * findAttack({source: '^[\\w.-]+$', flags: ''}) // undefined
 */
export function findAttack({source, flags}: Regex): Attack | undefined {
  const key = `${flags}/${source}`
  if (!known.has(key)) known.set(key, toAttack(source, flags))
  return known.get(key)
}

function toAttack(source: string, flags: string): Attack | undefined {
  const found = recheck.checkSync(source, flags, {timeout})
  if (found.status === 'safe') return undefined
  if (found.status === 'unknown') return {growth: 'unknown', reason: toReason(found.error)}
  const {
    attack: {string: text, pattern: spelling},
    complexity: {type: growth, degree = Number.POSITIVE_INFINITY},
  } = found
  return {growth, degree, text, spelling}
}

const toReason = ({kind, message}: {readonly kind: string; readonly message?: string}) =>
  kind === 'timeout' ? `undecided after ${timeout / 1000} seconds` : (message ?? kind)
