import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Diagnostic, Source, Verdict} from '../../index.ts'
import {attempt, UsageError} from '../usage-error.ts'
import {decode} from './decode.ts'
import {findPages} from './find-pages.ts'

/** The pages of a run. */
export interface ReadPages {
  /** What can be judged, in the order of the arguments. */
  readonly sources: readonly Source[]
  /** Each page is UTF-8: what is not is no source. */
  readonly encoding: Verdict
  /** All texts by path, for code frames. */
  readonly texts: ReadonlyMap<string, string>
}

/**
 * Reads the pages that arguments name, and leaves out those of a folder or glob that hold no markers: they are not
 * parsed, which is what makes a large folder fast. A page that is named must hold one, unless it may be `blank`.
 *
 * @throws UsageError where a page cannot be read, or none holds a marker.
 */
export async function readPages(cwd: string, names: readonly string[], blank = false): Promise<ReadPages> {
  const {mayHoldMarkers, toPlaces} = await import('../../index.ts')
  const sources: Source[] = []
  const diagnostics: Diagnostic[] = []
  const texts = new Map<string, string>()
  for (const {path, named} of await findPages(cwd, names)) {
    const {text, bad} = attempt('read', `\`${path}\``, () => decode(readFileSync(resolve(cwd, path))))
    if (!(named && blank) && !mayHoldMarkers(text)) {
      if (named) throw new UsageError(`Unexpected page \`${path}\` without markers, ${expected}`)
      continue
    }
    texts.set(path, text)
    if (bad) diagnostics.push(toDiagnostic(path, bad, toPlaces(text).place(bad.offset, bad.offset + 1)))
    else sources.push({path, text})
  }
  if (texts.size === 0) throw new UsageError(`Unexpected pages without markers in ${list(names)}, ${expected}`)
  return {sources, encoding: toVerdict(diagnostics), texts}
}

const expected = 'expected a pattern between `<!--begin-validation-NAME-->` and `<!--end-validation-NAME-->`'

const list = (names: readonly string[]) => names.map(name => `\`${name}\``).join(', ')

const toDiagnostic = (path: string, bad: {readonly byte: number}, place: Diagnostic['place']): Diagnostic => ({
  code: 'page-encoding',
  severity: 'error',
  message: `Unexpected byte 0x${bad.byte.toString(16).toUpperCase().padStart(2, '0')}, expected UTF-8`,
  path,
  place,
})

const toVerdict = (diagnostics: readonly Diagnostic[]): Verdict => ({
  check: 'page-encoding',
  title: 'Each page is UTF-8.',
  status: diagnostics.length > 0 ? 'fail' : 'pass',
  diagnostics,
})
