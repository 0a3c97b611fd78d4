import {readSyntaxError} from '../../regex/index.ts'
import {type Bound, Unbound} from '../bound.ts'
import {toShort} from '../data/shown.ts'
import type {LiveForm} from '../live/live-form.ts'
import {defineReader} from '../reader.ts'

/** What a value is was found out by the process that ran the module. */
export const liveConstant = defineReader({
  id: 'live-constant',
  about: 'A regular expression of a running module, a text with the source of one, or an object of rules by parameter.',
  examples: [],
  readRule: form => (form.kind === 'live' ? readLive(form) : undefined),
  readSchema(form) {
    if (form.kind !== 'live' || form.value.kind !== 'set') return undefined
    const members = Object.entries(form.value.members)
    return new Map(members.map(([name, value]) => [name, {form: {...form, value}}]))
  },
})

function readLive(form: LiveForm): Bound | undefined {
  const {path, place, value} = form
  if (value.kind === 'other') {
    throw new Unbound('form', `Unexpected ${value.shown}, expected a pattern or a schema`, form)
  }
  if (value.kind !== 'pattern' && value.kind !== 'text') return undefined
  const pattern = value.kind === 'pattern' ? value : {source: value.text, flags: ''}
  const {source, flags} = pattern
  const fault = readSyntaxError({source, flags})
  if (fault) throw new Unbound('form', `Unexpected \`${source}\`, expected a pattern: ${fault.message}`, form)
  return {language: {source, flags}, shown: toShort(`/${source}/${flags}`), path, place}
}
