import {describe, expect, test} from 'vitest'
import {findAttack} from '../../src/backtracking.ts'
import type {Source} from '../../src/diagnostic/index.ts'
import {type Example, fixPage, type Rule, rules} from '../../src/lint/index.ts'
import {lint, say} from './read.ts'

const sourceOf = ({mdx}: Example, text: string): Source => ({path: mdx ? 'page.mdx' : 'page.md', text})
/** A rule that is off has examples too. */
const severityOf = ({severity}: Rule) => (severity === 'off' ? 'warning' : severity)
const others = ({others = [], mdx}: Example): readonly Source[] =>
  others.map((text, index) => ({path: `other-${index + 1}.${mdx ? 'mdx' : 'md'}`, text}))

describe.each(rules)('$id', rule => {
  const found = (example: Example, source: Source) =>
    lint([source, ...others(example)], {severities: {[rule.id]: severityOf(rule)}, findAttack}).filter(
      ({code, path}) => code === rule.id && path === source.path,
    )
  const ok = rule.examples.filter(example => 'ok' in example)
  const bad = rule.examples.filter(example => 'bad' in example)

  test('has an example of each kind', () => {
    expect([ok.length, bad.length].every(count => count > 0)).toBe(true)
  })

  test.each(ok)('says nothing about $ok', example => {
    expect(found(example, sourceOf(example, example.ok)).map(say)).toEqual([])
  })

  test.each(bad)('says what is wrong with $bad', example => {
    expect(found(example, sourceOf(example, example.bad)).map(say)).toEqual(example.says)
  })

  test.each(bad)('repairs what it claims to repair in $bad', example => {
    const source = sourceOf(example, example.bad)
    const after = fixPage(source, page => found(example, page)).source
    expect(after.text).toBe(example.fixed ?? example.bad)
    if (example.fixed !== undefined) expect(found(example, after)).toEqual([])
  })
})

test('each sentence of a rule ends in a full stop', () => {
  const sentences = rules.flatMap(({about, why}) => [about, why])
  expect(sentences.filter(sentence => !sentence.endsWith('.'))).toEqual([])
})
