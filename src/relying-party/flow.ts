import {type Failure, toFailure} from './failure.ts'

/** What an answer starts. */
export interface Flow {
  readonly flowId: string
  /** In milliseconds since the Unix epoch: a number, not a text of digits. */
  readonly flowBeginTime: number
}

/** What the page says of the answer's fields. */
// implements answer.flowId, answer.flowBeginTime
export const patterns = {flowId: /^[0-9a-f]{64}$/, flowBeginTime: /^[1-9][0-9]{12}$/}

/** Reads a flow off the body of an answer. Fields that the page does not describe are left behind. */
export function readFlow(body: string): {readonly ok: true; readonly flow: Flow} | Failure {
  const answer = readJson(body)
  if (answer === undefined) return toFailure('not-json', 'Unexpected text as the answer, expected JSON')
  const {flowId, flowBeginTime}: {flowId?: unknown; flowBeginTime?: unknown} = Object(answer)
  if (typeof flowId !== 'string' || !patterns.flowId.test(flowId)) return refuse('flowId', flowId, 'string')
  if (typeof flowBeginTime !== 'number' || !patterns.flowBeginTime.test(`${flowBeginTime}`))
    return refuse('flowBeginTime', flowBeginTime, 'number')
  return {ok: true, flow: {flowId, flowBeginTime}}
}

/** Undefined, which is no JSON, where the text is none. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function refuse(name: keyof Flow, value: unknown, type: string): Failure {
  const seen = JSON.stringify(value)?.slice(0, 100) ?? 'nothing'
  return toFailure('answer', `Unexpected ${seen} as \`${name}\`, expected a ${type} that matches ${patterns[name]}`)
}
