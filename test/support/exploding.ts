import {expect} from 'vitest'

const witness = (length: number) => expect.stringMatching(new RegExp(`^[^]{${length}}$`))
const equivalent = {relation: 'equivalent'}

/** What takes a deterministic automaton 2^n states; each pair anchored at both ends, at the end, and nowhere. */
export const toExploding = (n: number): readonly (readonly [string, string, string, object])[] => [
  ['^', `(a|b)*a(a|b){${n}}$`, `[ab]*a[ab]{${n}}$`, equivalent],
  ['', `(a|b)*a(a|b){${n}}$`, `[ab]*a(?:[ab]{2}){${n / 2}}$`, equivalent],
  ['', `(a|b)*a(a|b){${n}}`, `(?:a|b)*?a[ab]{${n}}`, equivalent],
  ['^', `(a|b)*a(a|b){${n}}$`, `(a|b)*a(a|b){${n + 1}}$`, {relation: 'overlap', onlyLeft: witness(n + 1)}],
  ['', `(a|b)*a(a|b){${n}}$`, `(a|b)*a(a|b){${n + 1}}$`, {relation: 'overlap', onlyRight: witness(n + 2)}],
  ['', `(a|b)*a(a|b){${n}}`, `(a|b)*a(a|b){${n + 1}}`, {relation: 'superset', onlyLeft: witness(n + 1)}],
  ['^', `(a|b)*a(a|b){${n}}$`, `(a|b)*a(a|b){${n - 1}}a$`, {relation: 'superset', onlyLeft: witness(n + 1)}],
  ['^', `(a|b)*a(a|b){${n}}c$`, `(a|b)*a(a|b){${n}}d$`, {relation: 'disjoint', onlyLeft: witness(n + 2)}],
  ['', `(a|b)*a(a|b){${n}}c`, `(a|b)*a(a|b){${n}}d`, {relation: 'overlap', onlyRight: witness(n + 2)}],
  ['^', `(a|b)*a(a|b){${n}}$`, `(?:(a|b)*a(a|b){${n}}|b{${2 * n}})$`, {relation: 'subset', onlyRight: witness(2 * n)}],
  ['^', `(a|b)*a(a|b){${n}}$`, `(?:(a|b)*aa(a|b){${n - 1}}|(a|b)*ab(a|b){${n - 1}})$`, equivalent],
  ['^', `(?:[ab]*a[ab]{${n}}|[ab]*b[ab]{${n}})$`, `[ab]{${n + 1},}$`, equivalent],
  ['^', `[ab]{0,${n / 2}}a[ab]{${n / 2}}$`, `(a|b){0,${n / 2}}a(a|b){${n / 2}}$`, equivalent],
]
