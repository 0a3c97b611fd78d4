import {expect, test} from 'vitest'
import {compare} from '../../src/regex/index.ts'

const toRegex = (source: string, flags = '') => ({source, flags})
const witness = (length: number) => expect.stringMatching(new RegExp(`^[^]{${length}}$`))
const equivalent = {relation: 'equivalent'}
const n = 32

/** What takes a deterministic automaton 2^32 states; each pair anchored at both ends, at the end, and nowhere. */
const exploding: readonly (readonly [string, string, string, object])[] = [
  ['^', `(a|b)*a(a|b){${n}}$`, `[ab]*a[ab]{${n}}$`, equivalent],
  ['', `(a|b)*a(a|b){${n}}$`, `[ab]*a(?:[ab]{2}){${n / 2}}$`, equivalent],
  ['', `(a|b)*a(a|b){${n}}`, `(?:a|b)*?a[ab]{${n}}`, equivalent],
  ['^', `(a|b)*a(a|b){${n}}$`, `(a|b)*a(a|b){${n + 1}}$`, {relation: 'overlap', onlyLeft: witness(n + 1)}],
  ['', `(a|b)*a(a|b){${n}}$`, `(a|b)*a(a|b){${n + 1}}$`, {relation: 'overlap', onlyRight: witness(n + 2)}],
  ['', `(a|b)*a(a|b){${n}}`, `(a|b)*a(a|b){${n + 1}}`, {relation: 'superset', onlyLeft: witness(n + 1)}],
  ['^', `(a|b)*a(a|b){${n}}$`, `(a|b)*a(a|b){${n - 1}}a$`, {relation: 'superset', onlyLeft: witness(n + 1)}],
  ['^', `(a|b)*a(a|b){${n}}c$`, `(a|b)*a(a|b){${n}}d$`, {relation: 'disjoint', onlyLeft: witness(n + 2)}],
  ['', `(a|b)*a(a|b){${n}}c`, `(a|b)*a(a|b){${n}}d`, {relation: 'overlap', onlyRight: witness(n + 2)}],
  ['^', `(a|b)*a(a|b){${n}}$`, `(?:(a|b)*a(a|b){${n}}|b{50})$`, {relation: 'subset', onlyRight: witness(50)}],
  ['^', `(a|b)*a(a|b){${n}}$`, `(?:(a|b)*aa(a|b){${n - 1}}|(a|b)*ab(a|b){${n - 1}})$`, equivalent],
  ['^', `(?:[ab]*a[ab]{${n}}|[ab]*b[ab]{${n}})$`, `[ab]{${n + 1},}$`, equivalent],
  ['^', '[ab]{0,16}a[ab]{16}$', '(a|b){0,16}a(a|b){16}$', equivalent],
]

test.each(exploding)('what explodes is decided: %s%s against %s', (start, left, right, comparison) => {
  expect(compare(toRegex(start + left), toRegex(start + right))).toMatchObject(comparison)
})
