import {Unsendable} from '../endpoint.ts'

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ECONNRESET: 'connection reset',
  EPIPE: 'connection reset',
  ETIMEDOUT: 'the host does not answer',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  EPROTO: 'what answers speaks no TLS',
  HPE_HEADER_OVERFLOW: 'the headers of the answer are too long',
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
}

/** What the system or Node.js says, for people. */
export function toReason(error: Error): string {
  const code = codeOf(error)
  if (error.message === 'socket hang up') return 'the server hung up'
  if (error.message === 'aborted') return 'the server hung up in the middle of its answer'
  const reason = reasons[code]
  if (reason !== undefined) return reason
  return code.startsWith('HPE_') ? `the answer is no HTTP (${error.message})` : error.message
}

/** Whether the other side ended the connection. */
export const isReset = (error: Error): boolean => ['ECONNRESET', 'EPIPE'].includes(codeOf(error))

/** What Node.js refuses to send; anything else that is thrown stays as it is. */
export const toUnsendable = (error: unknown): unknown =>
  error instanceof TypeError && codeOf(error) !== ''
    ? new Unsendable(`Node.js does not send it: ${error.message}`)
    : error

/** The code of a system error, such as `ENOENT`; empty where there is none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
