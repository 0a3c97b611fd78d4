import type {Place} from '../../diagnostic/index.ts'

/** What a citation says of its requirement, after Duvet. */
export type CitationKind = 'implementation' | 'test' | 'exception' | 'todo'

/** A note in code or a test that names a requirement. */
export interface Citation {
  readonly kind: CitationKind
  /** The id of the requirement; of a plug-in also `validation.*`, which names all zones of a kind. */
  readonly id: string
  /** Why there is an exception, or what there is to do; empty where nobody says it. */
  readonly reason: string
  readonly path: string
  /** Where the id stands. */
  readonly place: Place
}

/** A comment that begins like a citation and goes on otherwise. */
export interface UnreadableCitation {
  readonly text: string
  /** What stands where the id would. */
  readonly id: string
  /** What would make it a citation. */
  readonly expected: string
  readonly path: string
  readonly place: Place
}
