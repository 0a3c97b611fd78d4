import {accepts, toLanguage} from '../../regex/index.ts'
import type {Parameter} from '../../spec/index.ts'
import {defineCase} from '../case.ts'
import {records} from '../expect/records.ts'
import {withCompanions} from '../values/companions.ts'
import {toQuery} from '../values/to-query.ts'

const ascii = Array.from({length: 128}, (_, code) => String.fromCharCode(code))

/** Longer than 100 characters, at which logs are cut. */
const length = 120

/** All characters that the pattern accepts by themselves, again and again; nothing where it does not accept them together. */
function toAlphabet(parameter: Parameter): string | undefined {
  const isAccepted = accepts(toLanguage(parameter))
  const alphabet = ascii.filter(isAccepted).join('')
  const value = alphabet.repeat(length).slice(0, Math.max(length, alphabet.length))
  return value !== '' && isAccepted(value) ? value : undefined
}

/** A second pattern or a limit behind the endpoint shows here. */
export const recordedValues = defineCase({
  id: 'recorded-values',
  requirement: 'metrics-flow.events.fields',
  title: 'A value is in the events as it was sent, with each character and to its end.',
  needs: ['log'],
  *probes({spec}) {
    for (const parameter of spec.parameters) {
      const value = toAlphabet(parameter)
      if (value === undefined) continue
      const values = withCompanions(spec, {[parameter.name]: value})
      yield {query: toQuery(values), expect: [records(values)]}
    }
  },
})
