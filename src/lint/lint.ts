import {type Diagnostic, type Severity, toVerdict, type Verdict} from '../diagnostic/index.ts'
import type {Page, Suppression} from '../page/index.ts'
import type {FindAttack} from '../regex/index.ts'
import type {Spec} from '../spec/index.ts'
import type {Finding, LintInput, Rule} from './rule.ts'
import {rules as allRules} from './rules/index.ts'

/** A page and what was read from it. */
export interface LintPage {
  readonly page: Page
  readonly spec: Spec
}

/** How a run differs from the usual one. */
export interface LintOptions {
  /** By id of the rule; a rule that is `off`, by itself or here, has no verdict. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  /** Warnings fail too. */
  readonly strict?: boolean
  /** Instead of all rules. */
  readonly rules?: readonly Rule[]
  /**
   * `findAttack` of `docparity/backtracking`, which is large: `needsFindAttack` tells whether it has anything to do. Without
   * it, `pattern-backtracking` leaves open what a quick look cannot settle.
   */
  readonly findAttack?: FindAttack
}

/**
 * Checks pages against the rules: one verdict a rule, in the order of the rules, its diagnostics in the order of the
 * pages and then of their places.
 *
 * A suppression holds back what its rule says about the lines that it covers, but only with a reason.
 */
export function lintPages(pages: readonly LintPage[], options: LintOptions = {}): readonly Verdict[] {
  const {severities = {}, strict = false, rules = allRules, findAttack} = options
  const severityOf = ({id, severity}: Rule) => severities[id] ?? severity
  const on = rules.filter(rule => severityOf(rule) !== 'off')
  const specs = pages.map(({spec}) => spec)
  const ids = new Set(rules.map(({id}) => id))
  const used = new Set<Suppression>()

  const run = (rule: Rule, unused: ReadonlySet<Suppression>): Verdict => {
    const severity = severityOf(rule) === 'warning' ? 'warning' : 'error'
    const told = pages.flatMap(({page, spec}) => {
      const input = {page, spec, specs, ids, unused: within(page, unused), ...(findAttack && {findAttack})}
      return keep(page, rule, check(rule, input), used).map(finding => ({finding, path: page.source.path}))
    })
    const diagnostics = told.map(({finding, path}) => toDiagnostic(finding, rule.id, severity, path))
    const verdict = toVerdict(
      rule.id,
      rule.about,
      diagnostics.filter((_, index) => !told[index]?.finding.undecided),
      strict,
    )
    const isOpen = verdict.status === 'pass' && told.some(({finding}) => finding.undecided)
    return {...verdict, status: isOpen ? 'inconclusive' : verdict.status, diagnostics}
  }

  const first = new Map(on.filter(({last}) => !last).map(rule => [rule.id, run(rule, new Set())]))
  // A rule that did not run says nothing about its suppressions; those that hold nothing back have rules of their own.
  const unused = new Set(
    pages
      .flatMap(({page}) => page.suppressions)
      .filter(suppression => first.has(suppression.rule) && holds(suppression) && !used.has(suppression)),
  )
  return on.map(rule => first.get(rule.id) ?? run(rule, unused))
}

const holds = ({reason}: Suppression): boolean => reason !== ''

const within = (page: Page, unused: ReadonlySet<Suppression>): readonly Suppression[] =>
  page.suppressions.filter(suppression => unused.has(suppression))

const check = (rule: Rule, input: LintInput): readonly Finding[] =>
  [...rule.check(input)].sort(
    ({place: a}, {place: b}) => a.start.offset - b.start.offset || a.end.offset - b.end.offset,
  )

/** Drops what a suppression holds back, and notes down which suppressions did. */
function keep(page: Page, rule: Rule, findings: readonly Finding[], used: Set<Suppression>): readonly Finding[] {
  const mine = page.suppressions.filter(suppression => suppression.rule === rule.id && holds(suppression))
  return findings.filter(({place: {start}}) => {
    const covering = mine.filter(({first, last}) => first <= start.line && start.line <= last)
    for (const suppression of covering) used.add(suppression)
    return covering.length === 0
  })
}

const toDiagnostic = (
  {undecided, ...finding}: Finding,
  code: string,
  severity: Severity,
  path: string,
): Diagnostic => ({code, severity: undecided ? 'warning' : severity, path, ...finding})
