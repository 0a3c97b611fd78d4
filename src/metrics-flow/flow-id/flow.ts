import type {KeyRing} from './key-ring.ts'

/** What an answer of `/metrics-flow` starts. */
export interface Flow {
  /** 64 lower-case hexadecimal digits: a random salt, and its signature. */
  readonly flowId: string
  /** In whole milliseconds since the Unix epoch. */
  readonly flowBeginTime: number
}

/** Starts a flow from a salt of 32 hexadecimal digits. */
export function toFlow(keys: KeyRing, salt: string, flowBeginTime: number): Flow {
  // implements metrics-flow.response.flow-id, answer.flowId
  return {flowId: salt + keys.sign(toSigned(salt, flowBeginTime)), flowBeginTime}
}

/** What is signed: whoever changes the salt or the time needs the key. */
export const toSigned = (salt: string, flowBeginTime: number): string => `${salt}\n${toHex(flowBeginTime)}`

/** Many flows begin in one millisecond. */
let last = {time: 0, hex: '0'}

function toHex(time: number): string {
  if (last.time !== time) last = {time, hex: time.toString(16)}
  return last.hex
}
