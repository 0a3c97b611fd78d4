import type {Regex} from '../regex.ts'
import {readSyntaxError} from '../syntax.ts'

/** A literal is what means itself, with a backslash before it or without. */
const list = /^\^\((?:\?:)?((?:[^\\^$.*+?()[\]{}]|\\[^\w\n\r\u2028\u2029])*)\)\$$/s

/**
 * The values of a pattern that lists them and does nothing else, as `^(?:a|b)$` does. Thousands of them cost a parser
 * and an automaton many times what they cost as values.
 */
export function toLiterals(regex: Regex): readonly string[] | undefined {
  const [, literals] = list.exec(regex.source) ?? []
  if (literals === undefined || /[im]/.test(regex.flags) || readSyntaxError(regex)) return undefined
  const values: string[] = []
  let value = ''
  for (const [text] of literals.matchAll(/\\.|[^\\|]+|\|/gs))
    if (text !== '|') value += text.replace(/^\\/, '')
    else {
      values.push(value)
      value = ''
    }
  return [...values, value]
}
