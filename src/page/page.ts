import type {Diagnostic, Place, Source} from '../diagnostic/index.ts'

/** What a marker marks; `validation` and `requirement` and the rest are kinds of one grammar. */
export type Kind = 'validation' | 'answer' | 'condition' | 'requirement'

/** One comment `<!--begin-KIND-NAME-->` or `<!--end-KIND-NAME-->`. */
export interface Marker {
  readonly edge: 'begin' | 'end'
  readonly kind: Kind
  readonly name: string
  readonly place: Place
  /** The table cell that holds it, if one does. */
  readonly cell?: Cell
}

/** A comment that starts like a marker and cannot be read as one. */
export interface UnreadableMarker {
  readonly text: string
  readonly reason: string
  readonly place: Place
}

/** Markers that do not pair up. `other` is the marker that is in the way: the first of a duplicate, the outer of a nest. */
export interface MarkerFault {
  readonly fault: 'unclosed' | 'unopened' | 'crossed' | 'nested' | 'duplicate'
  readonly marker: Marker
  readonly other?: Marker
}

/** What stands between a begin marker and its end marker. */
export interface Zone {
  readonly kind: Kind
  readonly name: string
  /** What the zone says: of a text, the source with `\|` in a cell undone; of a code span or fence, its content. */
  readonly text: string
  /** What a reader sees on the rendered page. */
  readonly rendered: string
  /** Whether it stands in raw HTML, of which Markdown reads nothing: a line that starts with a comment is that to its end. */
  readonly raw: boolean
  readonly form: 'text' | 'code'
  /** Where `text` stands, no marker, backtick or space around it. */
  readonly place: Place
  readonly begin: Marker
  readonly end: Marker
  readonly codes: readonly Code[]
  readonly cell?: Cell
}

/** A code span or the content of a fence. */
export interface Code {
  readonly text: string
  /** With its backticks. */
  readonly place: Place
}

/** One table cell. */
export interface Cell {
  /** As a reader sees it, without Markdown. */
  readonly text: string
  readonly codes: readonly Code[]
  /** The cell's content, no pipe or space around it; of an empty cell, an empty place. */
  readonly place: Place
}

/** One table row. */
export interface Row {
  readonly cells: readonly Cell[]
  readonly place: Place
}

/** One table of the page. */
export interface Table {
  readonly header: Row
  readonly rows: readonly Row[]
  readonly place: Place
}

/** A URL with a query, wherever it stands on the page: in prose, code or a link. */
export interface ExampleUrl {
  readonly text: string
  readonly place: Place
}

/** A parameter name that a list in prose tells people to send. */
export interface Mention {
  readonly name: string
  readonly place: Place
}

/** A comment `<!--docparity-allow RULE because REASON-->`: the rule is off from line `first` to line `last`. */
export interface Suppression {
  readonly rule: string
  /** Empty where the page gives none. */
  readonly reason: string
  readonly place: Place
  readonly first: number
  readonly last: number
}

/** A Markdown page, taken apart; each fact has its exact place. */
export interface Page {
  readonly source: Source
  readonly markers: readonly Marker[]
  readonly unreadable: readonly UnreadableMarker[]
  readonly faults: readonly MarkerFault[]
  readonly zones: readonly Zone[]
  readonly tables: readonly Table[]
  readonly urls: readonly ExampleUrl[]
  readonly mentions: readonly Mention[]
  readonly suppressions: readonly Suppression[]
  /** Why the page could not be read at all, such as a syntax error in MDX. */
  readonly failures: readonly Diagnostic[]
}
