import type {Endpoint} from '../../../src/conformance/endpoint.ts'
import type {Made} from './correct.ts'
import {createLog} from './log.ts'

/** Which values of a parameter are accepted. */
export type Rules = Readonly<Record<string, (value: string) => boolean>>

/** Makes an endpoint for any page: it turns away what its rules refuse, and logs one event of all else. */
export function createRuled(rules: Rules): Made {
  const {write, log} = createLog()
  const endpoint: Endpoint = async ({target}) => {
    const pairs = [...new URL(target, 'http://a.example').searchParams].filter(([name]) => Object.hasOwn(rules, name))
    const parameters = Object.fromEntries(pairs)
    const isRight =
      pairs.every(([name, value]) => rules[name]?.(value)) && Object.keys(parameters).length === pairs.length
    if (!isRight || target.length > 4200) return {status: isRight ? 414 : 400, headers: [], body: '{}'}
    write(`${JSON.stringify({name: 'flow.begin', parameters})}\n`)
    return {status: 200, headers: [], body: '{}'}
  }
  return {endpoint, log}
}
