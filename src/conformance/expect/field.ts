import type {Expectation} from '../expectation.ts'
import {expectAnswer, readObject} from './answer.ts'
import {sayValue} from './say-value.ts'

/** Expects something of one field of the answer; `isMet` judges its value. */
export function expectField(name: string, expected: string, isMet: (value: unknown) => boolean): Expectation {
  return expectAnswer(`${expected} as \`${name}\``, answer => {
    const object = readObject(answer)
    if (object === undefined || !Object.hasOwn(object, name)) return `an answer without \`${name}\``
    return isMet(object[name]) ? undefined : sayValue(object[name])
  })
}
