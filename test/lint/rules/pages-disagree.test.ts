import {expect, test} from 'vitest'
import {pagesDisagree} from '../../../src/lint/rules/pages-disagree.ts'
import {tableOf, zoneOf} from '../../support/pages.ts'
import {lint} from '../read.ts'

const pagesWith = (...patterns: readonly string[]) =>
  patterns.map((pattern, index) => ({path: `${index}.md`, text: tableOf(['a', zoneOf('a', `\`${pattern}\``)])}))

test('of many pages each that is alone is told once, and the first page with it', () => {
  const pages = pagesWith('^a$', '^a$', '^b$', '^a$', '^c$', '^(?:a)$')
  expect(lint(pages, {rules: [pagesDisagree]}).map(({path}) => path)).toEqual(['0.md', '2.md', '4.md'])
})

test('pages that agree are told nothing, however the pattern is written', () => {
  expect(lint(pagesWith('^[ab]$', '^(?:a\\|b)$', '^(?:b\\|a)$'), {rules: [pagesDisagree]})).toEqual([])
})
