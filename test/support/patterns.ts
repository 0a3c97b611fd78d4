import fc from 'fast-check'
import type {Regex} from '../../src/regex/index.ts'

/** What a pattern of a test may hold. */
export interface PatternLimits {
  /** Sources that take one character each; of equal length, best. */
  readonly atoms?: readonly string[]
  readonly assertions?: readonly string[]
  readonly flags?: readonly string[]
  /** How groups begin that look around, if some do: `(?=`, `(?<!` and the like. */
  readonly looks?: readonly string[]
  /** Whether some have `^` and `$` around them. */
  readonly anchored?: boolean
}

const atoms = ['a', 'b', 'c', '[ab]', '[^a]', '.', '\\w', '[^\\w]']
/** The end of a group that is repeated without limit. */
const loop = /\)(?:[*+]|\{2,\})/g
const quantifiers = ['*', '+', '?', '{2}', '{1,2}', '{2,}', '*?']

/** Short valid patterns over `a`, `b`, `c` and what is around them, half of them with an anchor at both ends or one. */
export function patterns(limits: PatternLimits = {}): fc.Arbitrary<Regex> {
  const assertions = limits.assertions ?? ['^', '$']
  const looks = limits.looks ?? []
  const {source} = fc.letrec<Record<'source' | 'branch' | 'part' | 'group' | 'look', string>>(tie => ({
    source: fc.array(tie('branch'), {minLength: 1, maxLength: 3}).map(branches => branches.join('|')),
    branch: fc.array(tie('part'), {maxLength: 3}).map(parts => parts.join('')),
    part: fc.oneof(
      {maxDepth: 2},
      {weight: 4, arbitrary: fc.constantFrom(...(limits.atoms ?? atoms))},
      {weight: assertions.length > 0 ? 1 : 0, arbitrary: fc.constantFrom('', ...assertions)},
      {weight: 2, arbitrary: tie('group')},
      {weight: looks.length > 0 ? 2 : 0, arbitrary: tie('look')},
    ),
    look: fc.tuple(fc.constantFrom(...looks, '(?:'), tie('source')).map(([open, inner]) => `${open}${inner})`),
    group: fc
      .tuple(fc.constantFrom('(?:', '('), tie('source'), fc.constantFrom('', ...quantifiers))
      .map(([open, inner, quantifier]) => `${open}${inner})${quantifier}`),
  }))
  const anchored = fc
    .tuple(fc.constantFrom('^', '^', ''), source, fc.constantFrom('$', '$', ''))
    .map(([start, inner, end]) => `${start}(?:${inner})${end}`)
  const either = limits.anchored === false ? source : fc.oneof(source, anchored)
  // A long pattern with many choices may have an automaton beyond all budgets, and loops within loops within loops take an
  // engine that backtracks longer than a test should.
  const short = either.filter(source => source.length <= 50 && (source.match(loop) ?? []).length <= 2)
  return fc.record({source: short, flags: fc.constantFrom(...(limits.flags ?? ['']))})
}

/** All strings over an alphabet, shortest first. */
export function stringsOver(alphabet: readonly string[], maxLength: number): readonly string[] {
  const layers = [['']]
  for (let length = 1; length <= maxLength; length++)
    layers.push((layers[length - 1] ?? []).flatMap(start => alphabet.map(character => start + character)))
  return layers.flat()
}
