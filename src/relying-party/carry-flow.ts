import type {Flow} from './flow.ts'
import {setInQuery} from './url/set-in-query.ts'

declare global {
  // Named here too, so that the types of this module do without those of the DOM; where these are, it adds nothing.
  interface HTMLFormElement {}
}

/** Under the names that the page gives them. */
// implements metrics-flow.propagate.query-parameters
const toFields = ({flowId, flowBeginTime}: Flow): [name: string, value: string][] => [
  ['flow_id', flowId],
  ['flow_begin_time', `${flowBeginTime}`],
]

/**
 * Puts a flow into hidden fields of a form, in place of whatever has their names there: that may be disabled, or of a
 * kind that cannot be hidden.
 */
export function carryFlow(form: HTMLFormElement, flow: Flow): void {
  for (const [name, value] of toFields(flow)) {
    for (const element of Array.from(form.elements)) if ('name' in element && element.name === name) element.remove()
    // implements metrics-flow.propagate.hidden-fields
    form.appendChild(Object.assign(form.ownerDocument.createElement('input'), {type: 'hidden', name, value}))
  }
}

/**
 * Puts a flow into the query of a link, in place of the one that is there.
 *
 * @example
 * carryFlowOnLink('/signup?flow_id=old#top', {flowId: 'a1', flowBeginTime: 5}) // '/signup?flow_id=a1&flow_begin_time=5#top'
 */
export function carryFlowOnLink(url: string, flow: Flow): string {
  return setInQuery(url, toFields(flow))
}
