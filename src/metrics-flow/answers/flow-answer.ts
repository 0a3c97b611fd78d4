import type {Flow} from '../flow-id/flow.ts'
import {type Answer, type Headers, toJson} from './answer.ts'

/**
 * Prepares answers with these headers: all but the two values is the same each time. A begin time has thirteen digits
 * from 2001 to 2286; with another number of them, the length is counted.
 */
export function prepareFlowAnswer(headers: Headers): (flow: Flow) => Answer {
  // implements metrics-flow.response.status
  const usual = toJson(200, {flowId: '0'.repeat(64), flowBeginTime: 1e12}, headers)
  return flow => {
    // implements metrics-flow.response.json, metrics-flow.response.other-fields
    const body = `{"flowId":"${flow.flowId}","flowBeginTime":${flow.flowBeginTime}}`
    return body.length === usual.body.length ? {...usual, body} : toJson(200, flow, headers)
  }
}
