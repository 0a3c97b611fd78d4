import type {Report} from './report.ts'

/** What a format may use beside the report. */
export interface FormatOptions {
  /** The text of each page by its path, for code frames; a page that is missing goes without. */
  readonly sources: ReadonlyMap<string, string>
  readonly color: boolean
}

/** One way to print a report. It never throws, whatever a page holds, and ends with a line ending. */
export interface Format {
  readonly id: string
  /** What it is for, in one sentence. */
  readonly about: string
  format(report: Report, options: FormatOptions): string
}

/** Gives a format its type. */
export const defineFormat = (format: Format): Format => format
