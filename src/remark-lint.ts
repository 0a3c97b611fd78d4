import remarkLint from 'remark-lint'
import type {Preset} from 'unified'
import {type Rule as Check, type Label, lintRule, type Plugin} from 'unified-lint-rule'
import type {Diagnostic, Severity} from './diagnostic/index.ts'
import {type LintOptions, type LintPage, lintPages, needsFindAttack, type Rule, rules} from './lint/index.ts'
import {readPage, toSpec} from './page/index.ts'

const labels: Readonly<Record<Severity, Label>> = {error: 'error', warning: 'warn'}

type File = Parameters<Check>[1]

/** What all rules say about a file, so that it is read once and not once a rule. */
const known = new WeakMap<File, readonly Diagnostic[]>()

function read(file: File): LintPage {
  // From the text and not from the tree, in which `\/` is `/` already.
  const page = readPage({path: file.path ?? 'stdin.md', text: String(file)})
  return {page, spec: toSpec(page)}
}

const diagnose = (page: LintPage, options: LintOptions): readonly Diagnostic[] =>
  lintPages([page], options).flatMap(({diagnostics}) => diagnostics)

function tell(file: File, id: string): void {
  for (const {code, message, place, witness} of known.get(file) ?? []) {
    if (code !== id) continue
    const told = file.message(message, {place})
    if (witness !== undefined) told.note = `Witness: ${JSON.stringify(witness)}`
  }
}

const toPlugin = ({id}: Rule) =>
  lintRule(`remark-lint:docparity-${id}`, (_, file) => {
    if (known.has(file)) return tell(file, id)
    const page = read(file)
    if (!needsFindAttack([page])) {
      known.set(file, diagnose(page, {}))
      return tell(file, id)
    }
    // A rule waits only for a page that needs recheck, so that `processSync` goes on working for all others.
    return import('./backtracking.ts').then(({findAttack}) => {
      known.set(file, diagnose(page, {findAttack}))
      tell(file, id)
    })
  })

/** A rule that is off until a configuration asks for it has no place in a preset. */
const plugins = rules.flatMap((rule): [Plugin, [Label]][] =>
  rule.severity === 'off' ? [] : [[toPlugin(rule), [labels[rule.severity]]]],
)

/**
 * A preset for remark: the rules of `docparity check`, each under the name `docparity-…`, and remark-lint's own comments
 * such as `<!--lint disable docparity-zone-empty-->`. Rules that compare pages see one page here.
 *
 * @example
 * remark().use(docparity)
 */
const docparity: Preset = {
  plugins: [remarkLint, ...plugins],
}

export default docparity
