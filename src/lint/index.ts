export {applyEdits, fixPage} from './fix.ts'
export {type LintOptions, type LintPage, lintPages} from './lint.ts'
export {defineRule, type Example, type Finding, type LintInput, type Rule} from './rule.ts'
export {rules} from './rules/index.ts'
