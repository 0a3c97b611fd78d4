import type {Source, Verdict} from '../diagnostic/index.ts'
import {type Spec, toRequirements} from '../spec/index.ts'
import {checkCitations, type Found} from './check-citations.ts'
import {checkCoverage} from './check-coverage.ts'
import {type ReadCitations, readCitations} from './citations/read-citations.ts'
import {type Covered, toCoverage} from './coverage.ts'

/** The files that may cite a page. */
export interface CitingFiles {
  readonly code: readonly Source[]
  readonly tests: readonly Source[]
}

/** What may be known beside pages and files. */
export interface TraceOptions {
  /** Pages whose requirements may be cited too, and are not asked for. */
  readonly others?: readonly Spec[]
  /** Whether warnings fail too. */
  readonly strict?: boolean
}

/** Who cites each requirement, and what is to be said about it. */
export interface Traced {
  readonly coverage: readonly Covered[]
  readonly verdicts: readonly Verdict[]
}

/**
 * Holds the requirements of pages against the citations in code and tests.
 *
 * @example
 * trace([], {code: [{path: 'a.ts', text: '// implements flow.id'}], tests: []}).verdicts.map(({check, status}) => [check, status])[0] // ['citation-unknown', 'fail']
 */
export function trace(
  specs: readonly Spec[],
  {code, tests}: CitingFiles,
  {others = [], strict = false}: TraceOptions = {},
): Traced {
  const found: Found = {code: readAll(code), tests: readAll(tests)}
  const counted = found.tests.citations.filter(({kind}) => kind !== 'implementation')
  const coverage = toCoverage(specs, [...found.code.citations, ...counted])
  const requirements = [...specs, ...others].flatMap(toRequirements)
  return {coverage, verdicts: [...checkCitations(found, requirements, strict), ...checkCoverage(coverage, strict)]}
}

function readAll(sources: readonly Source[]): ReadCitations {
  const read = sources.map(readCitations)
  return {
    citations: read.flatMap(({citations}) => citations),
    unreadable: read.flatMap(({unreadable}) => unreadable),
  }
}
