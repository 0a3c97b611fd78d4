import {asSchema} from '../data/as-schema.ts'
import {fieldOf, isFields} from '../data/fields.ts'
import {toEntries} from '../data/properties.ts'
import {resolve} from '../data/resolve.ts'
import {toSchemaLanguage} from '../data/schema-language.ts'
import {toShown} from '../data/shown.ts'
import {defineReader} from '../reader.ts'

/** Draft 7 and 2020-12, as ajv reads them; what a file says, and what a module told of a schema or converted one into. */
export const jsonSchema = defineReader({
  id: 'json-schema',
  about: 'A JSON Schema of a string, or of an object whose properties are parameters.',
  examples: [
    {
      path: 'query.json',
      text: '{"properties": {"uid": {"type": "string", "pattern": "^[0-9a-f]{32}$"}}}',
      name: '/properties/uid',
      accepts: '0123456789abcdef0123456789abcdef',
      refuses: '0123',
    },
    {
      path: 'query.yaml',
      text: 'type: object\nproperties:\n  form: {$ref: "#/$defs/short"}\n$defs:\n  short: {type: string, maxLength: 3}\n',
      name: '',
      parameter: 'form',
      accepts: 'abc',
      refuses: 'abcd',
    },
  ],
  readRule(form) {
    const schema = asSchema(form)
    if (!schema || !isFields(schema.value) || isParameter(resolve(schema).value)) return undefined
    const {path, place} = form
    return {language: toSchemaLanguage(schema), shown: toShown(schema.value), path, place}
  },
  readSchema(form) {
    const schema = asSchema(form)
    const isSet = typeof fieldOf(schema?.value, '$ref') === 'string' || isFields(fieldOf(schema?.value, 'properties'))
    return schema && isSet ? toEntries(schema) : undefined
  },
})

/** A parameter of OpenAPI holds its schema. */
const isParameter = (value: unknown): boolean => typeof fieldOf(value, 'in') === 'string'
