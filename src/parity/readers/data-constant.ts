import {type Language, readSyntaxError} from '../../regex/index.ts'
import {Unbound} from '../bound.ts'
import {fieldOf, isFields, isTexts} from '../data/fields.ts'
import {toShown} from '../data/shown.ts'
import type {DataForm} from '../form.ts'
import {defineReader} from '../reader.ts'

/** A text is the source of a pattern as it stands; one in slashes may be meant with or without them, so it is refused. */
export const dataConstant = defineReader({
  id: 'data-constant',
  about: 'In JSON and YAML, a text that is a pattern, a list of values, or an object of these by parameter.',
  examples: [
    {
      path: 'rules.json',
      text: '{"uid": "^[0-9a-f]{32}$"}',
      name: '/uid',
      accepts: `${'0'.repeat(32)}`,
      refuses: '0123',
    },
    {path: 'rules.yaml', text: 'form:\n  - button\n  - email\n', name: '/form', accepts: 'email', refuses: 'other'},
    {
      path: 'set.yaml',
      text: 'uid: ^[0-9a-f]+$\nform: [button]\n',
      name: '',
      parameter: 'uid',
      accepts: '0',
      refuses: 'x',
    },
  ],
  readRule(form) {
    if (form.kind !== 'data' || !isConstant(form.value)) return undefined
    const {path, place, value} = form
    return {language: toLanguage(form), shown: toShown(value), path, place}
  },
  readSchema(form) {
    if (form.kind !== 'data' || !isFields(form.value)) return undefined
    const names = Object.keys(form.value)
    if (names.length === 0 || !names.every(name => isConstant(fieldOf(form.value, name)))) return undefined
    return new Map(names.map(name => [name, {form: form.member(name) ?? form}]))
  },
})

const isConstant = (value: unknown): value is string | readonly string[] => typeof value === 'string' || isTexts(value)

function toLanguage(form: DataForm): Language {
  if (isTexts(form.value)) return {values: form.value}
  const source = String(form.value)
  if (/^\/.*\/[dgimsuvy]*$/s.test(source)) {
    throw new Unbound('form', `Unexpected slashes around \`${source}\`, expected the pattern alone`, form)
  }
  const fault = readSyntaxError({source, flags: ''})
  if (fault) throw new Unbound('form', `Unexpected \`${source}\`, expected a pattern: ${fault.message}`, form)
  return {source, flags: ''}
}
