import {type Requirement, type Spec, toRequirements} from '../spec/index.ts'
import type {Citation} from './citations/citation.ts'

/** One requirement of a page, and who cites it. */
export interface Covered {
  /** The path of the page. */
  readonly page: string
  readonly requirement: Requirement
  readonly implementations: readonly Citation[]
  readonly tests: readonly Citation[]
  /** Those with a reason. */
  readonly exceptions: readonly Citation[]
  readonly todos: readonly Citation[]
}

/** Which requirements have which citations, in the order of the pages. O(requirements + citations). */
export function toCoverage(specs: readonly Spec[], citations: readonly Citation[]): readonly Covered[] {
  const byId = new Map<string, Citation[]>()
  for (const citation of citations) {
    const known = byId.get(citation.id)
    if (known) known.push(citation)
    else byId.set(citation.id, [citation])
  }
  return specs.flatMap(spec =>
    toRequirements(spec).map((requirement): Covered => {
      const citing = [requirement.id, ...toFamily(requirement.id)].flatMap(id => byId.get(id) ?? [])
      const of = (wanted: Citation['kind']) => citing.filter(({kind}) => kind === wanted)
      return {
        page: spec.page,
        requirement,
        implementations: of('implementation'),
        tests: of('test'),
        exceptions: of('exception').filter(({reason}) => reason !== ''),
        todos: of('todo'),
      }
    }),
  )
}

/** What names all zones of the kind of one: `validation.*` for `validation.uid`; nothing where it is no zone. */
export const toFamily = (id: string): readonly string[] =>
  (/^(?:validation|answer|condition)(?=\.)/.exec(id) ?? []).map(kind => `${kind}.*`)

/** Whether some code does what a requirement asks for, or a reason is given why none does. */
export const isImplemented = ({implementations, exceptions}: Covered): boolean =>
  implementations.length + exceptions.length > 0

/** Whether a test holds the code to a requirement, or a reason is given why none does. */
export const isTested = ({tests, exceptions}: Covered): boolean => tests.length + exceptions.length > 0
