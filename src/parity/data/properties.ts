import {accepts} from '../../regex/index.ts'
import {Unbound} from '../bound.ts'
import type {DataForm} from '../form.ts'
import type {SchemaEntry} from '../reader.ts'
import {fieldOf, isFields, isTexts} from './fields.ts'
import {resolve} from './resolve.ts'

/** What would change the properties of an object beside `properties` and `required`. */
const changing = ['allOf', 'anyOf', 'oneOf', 'not', 'if', 'propertyNames', 'dependentSchemas', 'dependencies']

/**
 * The parameters that a JSON Schema of an object describes, each with its schema and whether it is required.
 *
 * @throws Unbound where other keywords have a say in its properties.
 */
export function toEntries(reference: DataForm): ReadonlyMap<string, SchemaEntry> {
  const schema = resolve(reference)
  const properties = schema.member('properties')
  if (!properties || !isFields(properties.value)) {
    throw new Unbound('form', 'Unexpected schema without `properties`, expected those of an object', schema)
  }
  checkBeside(schema, Object.keys(properties.value))
  const required = fieldOf(schema.value, 'required')
  const names = isTexts(required) ? required : []
  const entries = Object.keys(properties.value).map(name => {
    const form = properties.member(name) ?? properties
    return [name, {form, isRequired: names.includes(name)}] as const
  })
  return new Map(entries)
}

function checkBeside(schema: DataForm, names: readonly string[]): void {
  for (const keyword of changing) {
    const member = schema.member(keyword)
    if (member) throw new Unbound('form', `Unexpected \`${keyword}\` beside \`properties\`, expected none`, member)
  }
  const patterns = schema.member('patternProperties')
  for (const source of patterns && isFields(patterns.value) ? Object.keys(patterns.value) : []) {
    const twice = names.find(accepts({source, flags: 'u'}))
    if (twice === undefined) continue
    throw new Unbound(
      'form',
      `Unexpected second schema of \`${twice}\` in \`patternProperties\`, expected one`,
      patterns,
    )
  }
}
