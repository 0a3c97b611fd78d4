import type {Place} from '../../diagnostic/index.ts'
import type {Cell, Code, Mention, Row, Table} from '../page.ts'

/** A piece of text that a reader sees, by its offsets in the source. */
export interface Leaf {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Whether it stands in raw HTML. */
  readonly raw?: true
}

/** One comment; `text` is what stands inside it. */
export interface Comment extends Leaf {
  readonly cell?: Cell
}

/** A table that may go on in the next block. */
export interface OpenTable extends Table {
  readonly rows: Row[]
  place: Place
}

/** What a page's trees hold, in the order of the page. */
export interface Found {
  readonly leaves: Leaf[]
  readonly comments: Comment[]
  readonly codes: Code[]
  readonly tables: OpenTable[]
  readonly mentions: Mention[]
}

/** What is found before anything is read. */
export const nothing = (): Found => ({leaves: [], comments: [], codes: [], tables: [], mentions: []})
