/** Names and values of headers as they are sent, in order; a name may come twice. */
export type HeaderList = readonly (readonly [name: string, value: string])[]

/** A request as it goes over the wire: a `Request` could hold neither two `Origin` headers nor the path `//host/x`. */
export interface Sent {
  readonly method: string
  /** Path and query, as they are sent: ASCII. */
  readonly target: string
  readonly headers: HeaderList
  readonly body?: string
}

/** What came back. */
export interface Answer {
  readonly status: number
  readonly headers: HeaderList
  readonly body: string
}

/** Thrown by an endpoint that cannot send a request as it is, such as two headers that it would join. */
export class Unsendable extends Error {
  override readonly name = 'Unsendable'
}

/**
 * What a run talks to: a server at the other end of a socket, or one in this process. Rejects where no answer came,
 * with a message for people.
 */
export type Endpoint = (sent: Sent) => Promise<Answer>
