import remarkLint from 'remark-lint'
import type {Preset} from 'unified'
import {type Rule as Check, type Label, lintRule, type Plugin} from 'unified-lint-rule'
import type {Diagnostic, Severity} from './diagnostic/index.ts'
import {lintPages, type Rule, rules} from './lint/index.ts'
import {readPage, toSpec} from './page/index.ts'

const labels: Readonly<Record<Severity, Label>> = {error: 'error', warning: 'warn'}

type File = Parameters<Check>[1]

/** What all rules say about a file, so that it is read once and not once a rule. */
const known = new WeakMap<File, readonly Diagnostic[]>()

function check(file: File): readonly Diagnostic[] {
  // From the text and not from the tree, in which `\/` is `/` already.
  const page = readPage({path: file.path ?? 'stdin.md', text: String(file)})
  return lintPages([{page, spec: toSpec(page)}]).flatMap(({diagnostics}) => diagnostics)
}

const toPlugin = ({id}: Rule) =>
  lintRule(`remark-lint:docparity-${id}`, (_, file) => {
    const diagnostics = known.get(file) ?? check(file)
    known.set(file, diagnostics)
    for (const {code, message, place, witness} of diagnostics) {
      if (code !== id) continue
      const told = file.message(message, {place})
      if (witness !== undefined) told.note = `Witness: ${JSON.stringify(witness)}`
    }
  })

/**
 * A preset for remark: the rules of `docparity check`, each under the name `docparity-…`, and remark-lint's own comments
 * such as `<!--lint disable docparity-zone-empty-->`. Rules that compare pages see one page here.
 *
 * @example
 * remark().use(docparity)
 */
const docparity: Preset = {
  plugins: [remarkLint, ...rules.map((rule): [Plugin, [Label]] => [toPlugin(rule), [labels[rule.severity]]])],
}

export default docparity
