import type {Diagnostic, Related, Source, Verdict} from '../diagnostic/index.ts'
import type {Parameter, Spec} from '../spec/index.ts'
import {type Binding, toTarget} from './binding.ts'
import {type Bound, type CodePlace, Unbound} from './bound.ts'
import type {Files} from './files.ts'
import type {LiveAnswers} from './live/live-form.ts'
import {type Readings, readBinding} from './read-binding.ts'
import {compareSides, type Disagreement} from './verdicts/compare-sides.ts'
import {type Documented, toDocumented, toPagePlace} from './verdicts/documented.ts'
import {toEntryPlace, type Where} from './verdicts/entry-place.ts'
import {toPageSide} from './verdicts/to-page-side.ts'
import {pageUndecided, toDiagnostic, toParityVerdict} from './verdicts/to-parity-verdict.ts'

/** What may be known beside pages and code. */
export interface BindingOptions {
  /** What the modules of live bindings told. */
  readonly live?: LiveAnswers
  /** The configuration as it is written, to show where it says a binding. */
  readonly config?: Source
  /** Whether these pages are only some: then nothing is said of what none of them describes. */
  readonly isPartial?: boolean
}

/**
 * Does the code that bindings point at accept what the pages say? One verdict for each binding and parameter, each
 * diagnostic with its place on the page and in the code. A binding that cannot be read fails alone.
 */
export function checkBindings(
  specs: readonly Spec[],
  bindings: readonly Binding[],
  files: Files,
  options: BindingOptions = {},
): readonly Verdict[] {
  return bindings.flatMap(binding => checkReadings(specs, binding, readBinding(binding, files, options.live), options))
}

/** The verdicts on what was read where a binding points. */
export function checkReadings(
  specs: readonly Spec[],
  binding: Binding,
  readings: Readings | Unbound,
  {config, isPartial = false}: BindingOptions = {},
): readonly Verdict[] {
  const entryOf = (name: string | undefined) => toEntryPlace(binding, name, specs, config)
  const target = toTarget(binding)
  if (readings instanceof Unbound) {
    const entry = entryOf('parameter' in binding ? binding.parameter : undefined)
    return [toParityVerdict(`\`${target}\` can be read.`, [toUnbound(readings, entry)])]
  }
  const documented = toDocumented(specs)
  const {rules, set} = readings
  const known = [...rules].filter(([name]) => !isPartial || documented.has(name))
  const missing = set
    ? [...documented]
        .filter(([name]) => !rules.has(name))
        .map(([name, pages]): Named => [name, pages.map(page => toUnimplemented(target, page, set))])
    : []
  return [
    ...known.map(([name, reading]): Named => {
      const pages = documented.get(name)
      if (!pages) return [name, [toUndocumented(binding, name, reading, entryOf(name))]]
      return [name, reading instanceof Unbound ? [toUnbound(reading, entryOf(name))] : pages.flatMap(judge(reading))]
    }),
    ...missing,
  ].map(([name, found]) => toParityVerdict(`\`${target}\` accepts what the page says of \`${name}\`.`, found))
}

/** What is off with the parameter of a name. */
type Named = readonly [name: string, found: readonly Diagnostic[]]

/** What page and code disagree about: the values, and whether there has to be one. */
const judge =
  (code: Bound) =>
  (documented: Documented): readonly Diagnostic[] => {
    const {parameter} = documented
    const side = toPageSide(parameter)
    const disagreements: readonly (Disagreement | undefined)[] = [
      side ? compareSides(side, {language: code.language, shown: `\`${code.shown}\``}) : pageUndecided,
      code.isRequired ? toRequired(parameter) : undefined,
    ]
    const where = {...toPagePlace(documented), related: [toCode(code)]}
    return disagreements.flatMap(disagreement => (disagreement ? [toDiagnostic(disagreement, where)] : []))
  }

/** A page that demands a parameter says so in a condition, which no schema of single values can hold. */
const toRequired = ({name}: Parameter): Disagreement => ({
  code: 'parity-required',
  message: `Unexpected \`${name}\` that the code requires, expected it to be optional as on the page`,
})

function toUndocumented(binding: Binding, name: string, reading: Bound | Unbound, entry: Where): Diagnostic {
  if ('parameter' in binding) {
    const message = `Unexpected binding of \`${name}\`, expected a parameter that a page describes`
    return toDiagnostic({code: 'binding-parameter', message}, entry)
  }
  const message = `Unexpected parameter \`${name}\` in \`${binding.schema}\`, expected it on the page`
  const {path, place} = (reading instanceof Unbound ? reading.at : reading) ?? entry
  return toDiagnostic({code: 'parity-undocumented', message}, {path, place})
}

function toUnimplemented(target: string, {page, parameter}: Documented, set: CodePlace): Diagnostic {
  const message = `Unexpected \`${target}\` without \`${parameter.name}\`, expected it there as on the page`
  const where = {path: page, place: parameter.place, related: [toCode(set)]}
  return toDiagnostic({code: 'parity-unimplemented', message}, where)
}

const toCode = ({path, place}: CodePlace): Related => ({message: 'the code', path, place})

function toUnbound({kind, message, at}: Unbound, entry: Where): Diagnostic {
  // The start of a file shows nothing that the message does not say.
  const isInside = at && at.place.end.offset > 0
  const where = isInside ? {...entry, related: [{message: 'where the search ended', ...at}]} : entry
  return toDiagnostic({code: `binding-${kind}`, message}, where)
}
