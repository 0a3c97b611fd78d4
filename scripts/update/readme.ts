import type {Rule} from '../../src/lint/index.ts'
import {toRuleTable} from './rule-pages.ts'

/** Rewrites what stands between `<!--rules-->` and `<!--/rules-->`; all else of the README stays as it is. */
export const toReadme = (readme: string, rules: readonly Rule[]): string =>
  readme.replace(
    /(<!--rules-->).*?(<!--\/rules-->)/s,
    (_, begin: string, end: string) => `${begin}\n\n${toRuleTable(rules, 'docs/rules/')}\n\n${end}`,
  )
