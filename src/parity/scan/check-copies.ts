import {type Diagnostic, toVerdict, type Verdict} from '../../diagnostic/index.ts'
import type {Spec} from '../../spec/index.ts'
import {type Binding, toTarget} from '../binding.ts'
import {type Bound, Unbound} from '../bound.ts'
import {toPatternLanguage} from '../code/pattern.ts'
import {wasRead} from '../code/reads.ts'
import type {Files} from '../files.ts'
import {readBinding} from '../read-binding.ts'
import {compareSides, type Disagreement} from '../verdicts/compare-sides.ts'
import {type Documented, toDocumented, toPagePlace} from '../verdicts/documented.ts'
import {toPageSide} from '../verdicts/to-page-side.ts'
import {pageUndecided, toDiagnostic} from '../verdicts/to-parity-verdict.ts'
import {type FoundRegex, findRegexes} from './find-regexes.ts'
import {mayName, toNamesIn} from './names.ts'

/**
 * Are there copies of rules that no binding reaches? One verdict for each regular expression in the files that stands
 * near to the name of a parameter: it fails where the copy accepts something else than the page, and warns where it
 * accepts the same, since nothing keeps it so. Each says what to bind, where a binding could reach the copy.
 */
export function checkCopies(
  specs: readonly Spec[],
  bindings: readonly Binding[],
  paths: readonly string[],
  files: Files,
): readonly Verdict[] {
  const documented = toDocumented(specs)
  const names = [...documented.keys()]
  const [isWorthParsing, namesIn] = [mayName(names), toNamesIn(names)]
  // What bindings reach is known as read from here on. Of a module that is run, nobody knows what it reaches of its own.
  for (const binding of bindings) readBinding({...binding, live: false}, files)
  const running = new Set(bindings.flatMap(binding => (binding.live ? [toTarget(binding).split('#', 1).join()] : [])))
  const found = paths
    .filter(path => !running.has(path))
    .filter(path => isWorthParsing(files.read(path) ?? ''))
    .map(path => attempt(() => findRegexes(path, files, namesIn)))
  return found.flatMap(regexes =>
    regexes instanceof Unbound
      ? [toUnreadable(regexes)]
      : regexes.flatMap(regex => judgeCopy(regex, files, documented)),
  )
}

function judgeCopy(
  found: FoundRegex,
  files: Files,
  documented: ReadonlyMap<string, readonly Documented[]>,
): readonly Verdict[] {
  return found.names.map(name => {
    const copy = readCopy(found, name, files)
    const title = `\`${copy.at ?? `${found.form.path}:${found.form.place.start.line}`}\` accepts what the page says of \`${name}\`.`
    const diagnostics = (documented.get(name) ?? []).map(page => toStatement(found, name, copy, page))
    const verdict = toVerdict('copy', title, diagnostics)
    const isUndecided = verdict.status === 'pass' && diagnostics.some(({code}) => code === 'parity-undecided')
    return isUndecided ? {...verdict, status: 'inconclusive'} : verdict
  })
}

/** A copy, and what would bind it. */
interface Copy {
  readonly reading: Pick<Bound, 'language' | 'shown'> | Unbound
  readonly at: string | undefined
}

/** What a binding would read, limits and all; of a copy that none could reach, the regular expression itself. */
function readCopy({form, regex, at}: FoundRegex, parameter: string, files: Files): Copy {
  const readings = at === undefined ? undefined : readBinding({parameter, at}, files)
  const reading = readings instanceof Unbound ? undefined : readings?.rules.get(parameter)
  if (reading && !(reading instanceof Unbound) && wasRead(form.node)) return {reading, at}
  const {source, flags} = regex
  return {
    reading: attempt(() => ({language: toPatternLanguage(form, regex), shown: `/${source}/${flags}`})),
    at: undefined,
  }
}

function toStatement({form}: FoundRegex, name: string, {reading, at}: Copy, page: Documented): Diagnostic {
  const side = toPageSide(page.parameter)
  const advice =
    at === undefined
      ? 'a constant that a binding can reach'
      : `\`{"parameter": "${name}", "at": "${at}"}\` among the bindings`
  const judge = (code: Pick<Bound, 'language' | 'shown'>): Disagreement => {
    const {shown} = code
    const difference = side ? compareSides(side, {...code, shown: `\`${shown}\``}) : pageUndecided
    if (difference) return {...difference, message: `${difference.message}, and ${advice}`}
    return {
      code: 'copy-unbound',
      message: `Unexpected copy \`${shown}\` of the rule of \`${name}\`, expected ${advice}`,
    }
  }
  const disagreement =
    reading instanceof Unbound ? {code: 'parity-undecided', message: reading.message} : judge(reading)
  const {path, place} = form
  const diagnostic = toDiagnostic(disagreement, {path, place, related: [{message: 'the page', ...toPagePlace(page)}]})
  return disagreement.code === 'copy-unbound' ? {...diagnostic, severity: 'warning'} : diagnostic
}

/** A file that does not parse may hold anything. */
function toUnreadable({message, at}: Unbound): Verdict {
  const title = 'Each file that names a parameter can be read.'
  const diagnostics: readonly Diagnostic[] = at ? [{code: 'copy-unreadable', severity: 'warning', message, ...at}] : []
  return {check: 'copy', title, status: 'inconclusive', diagnostics}
}

function attempt<T>(step: () => T): T | Unbound {
  try {
    return step()
  } catch (error) {
    if (error instanceof Unbound) return error
    throw error
  }
}
