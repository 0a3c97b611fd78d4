/**
 * Gives what was logged since it was asked last, in the order of the log: an object for each event, and the text of a
 * line that is none. Rejects where the log cannot be read, with a message for people.
 */
export type EventLog = () => Promise<readonly unknown[]>

/** The log of events is not there, or cannot be read any more. */
export class NoLog extends Error {
  override readonly name = 'NoLog'
}

/** Where the fields of an event stand in the log; what is not said is named as on the page. */
export interface EventFields {
  /** The path of a field, such as `fields.type`; `name` by default. */
  readonly name?: string
  /** The path of the object that holds the parameters, or `''` where they stand beside the other fields; `parameters` by default. */
  readonly parameters?: string
  /** The name in the log of a parameter that is named otherwise there, such as `{utm_source: 'utmSource'}`. */
  readonly rename?: Readonly<Record<string, string>>
  readonly id?: string
  readonly time?: string
  readonly flowId?: string
  readonly flowBeginTime?: string
  /** The SHA-256 of the page. */
  readonly page?: string
  readonly authenticated?: string
}

/** One event of a log, its fields named as on the page. */
export interface LoggedEvent {
  readonly name: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly id: unknown
  readonly time: unknown
  readonly flowId: unknown
  readonly flowBeginTime: unknown
  readonly page: unknown
  readonly authenticated: unknown
}
