import {type Diagnostic, toClosest, toVerdict, type Verdict} from '../diagnostic/index.ts'
import type {Requirement} from '../spec/index.ts'
import type {Citation, UnreadableCitation} from './citations/citation.ts'
import type {ReadCitations} from './citations/read-citations.ts'
import {toFamily} from './coverage.ts'

/** All citations of a project, by where they were found. */
export interface Found {
  readonly code: ReadCitations
  readonly tests: ReadCitations
}

/**
 * Judges citations by the requirements that there are: that each names one, gives a reason where it must, and stands
 * where it counts. A word without a dot that is no id is prose (`// tests everything`), and so is a comment that goes
 * on behind a word that is no id.
 */
export function checkCitations(
  {code, tests}: Found,
  requirements: readonly Requirement[],
  strict = false,
): readonly Verdict[] {
  const ids = new Set(requirements.flatMap(({id}) => [id, ...toFamily(id)]))
  const all = [...code.citations, ...tests.citations]
  const unknown = all.filter(({id}) => id.includes('.') && !ids.has(id))
  const known = requirements.map(({id}) => id)
  const mute = all.filter(({kind, reason}) => kind === 'exception' && reason === '')
  const unreadable = [...code.unreadable, ...tests.unreadable].filter(({id}) => ids.has(id))
  const misplaced = tests.citations.filter(({kind, id}) => kind === 'implementation' && ids.has(id))
  return [
    toVerdict(
      'citation-unknown',
      'Each citation names a requirement of a page.',
      unknown.map(one => toUnknown(one, known)),
      strict,
    ),
    toVerdict('citation-unreadable', 'Each citation is written as one.', unreadable.map(toUnreadable), strict),
    toVerdict('exception-without-reason', 'Each exception has a reason.', mute.map(toMute), strict),
    toVerdict('implementation-in-test', 'No test counts as an implementation.', misplaced.map(toMisplaced), strict),
  ]
}

const toError = (code: string, message: string, {path, place}: Citation | UnreadableCitation): Diagnostic => ({
  code,
  severity: 'error',
  message,
  path,
  place,
})

function toUnknown(citation: Citation, known: readonly string[]): Diagnostic {
  const {id} = citation
  const expected = toClosest(id, known, 1) || 'one that a page has'
  return toError('citation-unknown', `Unexpected id \`${id}\` of no requirement, expected ${expected}`, citation)
}

const toUnreadable = (citation: UnreadableCitation): Diagnostic =>
  toError('citation-unreadable', `Unexpected citation \`${citation.text}\`, expected ${citation.expected}`, citation)

const toMute = (citation: Citation): Diagnostic =>
  toError(
    'exception-without-reason',
    `Unexpected exception without a reason, expected \`exception ${citation.id} because …\``,
    citation,
  )

const toMisplaced = (citation: Citation): Diagnostic =>
  toError(
    'implementation-in-test',
    `Unexpected implementation of \`${citation.id}\` in a test, expected it in code, or \`tests ${citation.id}\` here`,
    citation,
  )
