import type {Spec} from '../../spec/index.ts'
import type {Answer} from '../endpoint.ts'
import type {Expectation} from '../expectation.ts'
import {expectAnswer, readObject, sayStatus} from './answer.ts'

/** The answer has status 200, and all fields of the page's table. */
export function givesFlow(spec: Spec): Expectation {
  return expectAnswer('status 200 and a flow', answer =>
    answer.status === 200 ? lacks(spec, answer) : sayStatus(answer),
  )
}

/** The answer has none of the fields of the page's table. */
export function givesNoFlow({answer: fields}: Spec): Expectation {
  return expectAnswer('no flow', answer => {
    const found = fields.find(({name}) => Object.hasOwn(readObject(answer) ?? {}, name))
    return found && `\`${found.name}\` in the answer`
  })
}

/** The body is an object that has all fields of the page's table. */
export const hasFields = (spec: Spec): Expectation =>
  expectAnswer('an object of JSON with all fields of the table', answer => lacks(spec, answer))

function lacks({answer: fields}: Spec, answer: Answer): string | undefined {
  const object = readObject(answer)
  if (object === undefined) return `${sayStatus(answer)} and a body that is no object of JSON`
  const missing = fields.find(({name}) => !Object.hasOwn(object, name))
  return missing && `an answer without \`${missing.name}\``
}
