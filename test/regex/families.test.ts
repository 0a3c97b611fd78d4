import {expect, test} from 'vitest'
import {compare, type Language} from '../../src/regex/index.ts'

const toRegex = (source: string, flags = '') => ({source, flags})
const witness = (length: number) => expect.stringMatching(new RegExp(`^[^]{${length}}$`))
const equivalent = {relation: 'equivalent'}
const n = 128

/** What takes a deterministic automaton 2^128 states; each pair anchored at both ends, at the end, and nowhere. */
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
  ['^', `(a|b)*a(a|b){${n}}$`, `(?:(a|b)*a(a|b){${n}}|b{200})$`, {relation: 'subset', onlyRight: witness(200)}],
  ['^', `(a|b)*a(a|b){${n}}$`, `(?:(a|b)*aa(a|b){${n - 1}}|(a|b)*ab(a|b){${n - 1}})$`, equivalent],
  ['^', `(?:[ab]*a[ab]{${n}}|[ab]*b[ab]{${n}})$`, `[ab]{${n + 1},}$`, equivalent],
  ['^', '[ab]{0,64}a[ab]{64}$', '(a|b){0,64}a(a|b){64}$', equivalent],
]

test.each(exploding)('what explodes is decided: %s%s against %s', (start, left, right, comparison) => {
  expect(compare(toRegex(start + left), toRegex(start + right))).toMatchObject(comparison)
})

const letters = '[\\p{L}\\p{N}]'

test.each<[string, Language, Language, object]>([
  ['characters', toRegex('^[\\w.-]{1,4096}$'), toRegex('^[\\w.-]{1,4095}$'), {onlyLeft: 'a'.repeat(4096)}],
  ['letters', toRegex(`^${letters}{1,4096}$`, 'u'), toRegex(`^${letters}{1,4095}$`, 'u'), {onlyLeft: 'a'.repeat(4096)}],
  ['the same', toRegex(`^${letters}{1,4096}$`, 'u'), toRegex('^[\\p{N}\\p{L}]{1,4096}$', 'u'), equivalent],
  ['units', {all: [toRegex('^[\\w.-]+$'), {length: [0, 4096]}]}, toRegex('^[\\w.-]{1,4096}$'), equivalent],
  ['what may be empty', toRegex('^(?:a?){1,3000}$'), toRegex('^a{0,3000}$'), equivalent],
  [
    'points by units',
    toRegex('^[^<>]{1,128}$'),
    toRegex('^[^<>]{1,128}$', 'u'),
    {relation: 'subset', onlyRight: witness(129)},
  ],
])('a counter is decided: %s', (_, left, right, comparison) => {
  expect(compare(left, right)).toMatchObject(comparison)
})

const words = Array.from({length: 5000}, (_, index) => `w${(index * 7919).toString(36)}`)
const one = toRegex(`^(?:${words.join('|')})$`)
const other = toRegex(`^(?:${[...words.slice(1), 'w!'].toReversed().join('|')})$`)

test.each<[string, Language, Language, object]>([
  ['in another order', one, toRegex(`^(${words.toReversed().join('|')})$`), equivalent],
  ['that differ in one', one, other, {relation: 'overlap', onlyLeft: 'w0', onlyRight: 'w!'}],
  ['as values', one, {values: words}, equivalent],
  ['as starts', toRegex(`^(?:${words.join('|')})`), toRegex(`^(?:${words.toReversed().join('|')})`), equivalent],
  ['that ignore case', toRegex(one.source, 'i'), toRegex(one.source.toUpperCase(), 'i'), equivalent],
])('thousands of alternatives are decided: %s', (_, left, right, comparison) => {
  expect(compare(left, right)).toMatchObject(comparison)
})
