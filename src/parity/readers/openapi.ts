import {type Bound, Unbound} from '../bound.ts'
import {fieldOf, isFields, itemsOf} from '../data/fields.ts'
import {resolve} from '../data/resolve.ts'
import {toSchemaLanguage} from '../data/schema-language.ts'
import {toShown} from '../data/shown.ts'
import type {DataForm} from '../form.ts'
import {defineReader, type SchemaEntry} from '../reader.ts'

/** An operation has the parameters of its path, too, and says last what one of them is. */
export const openapi = defineReader({
  id: 'openapi',
  about: 'The query parameters of an operation in OpenAPI 3.0 or 3.1, or one of them.',
  examples: [
    {
      path: 'openapi.yaml',
      text: [
        'openapi: 3.1.0',
        'paths:',
        '  /metrics-flow:',
        '    get:',
        '      parameters:',
        '        - {in: query, name: uid, required: true, schema: {type: string, pattern: "^[0-9a-f]{4}$"}}',
      ].join('\n'),
      name: '/paths/~1metrics-flow/get',
      parameter: 'uid',
      accepts: '0123',
      refuses: '01234',
    },
    {
      path: 'parameter.json',
      text: '{"in": "query", "name": "form", "schema": {"type": "string", "enum": ["button"]}}',
      name: '',
      accepts: 'button',
      refuses: 'form',
    },
  ],
  readRule(form) {
    const parameter = form.kind === 'data' && isFields(form.value) ? resolve(form) : undefined
    return parameter && isParameter(parameter.value) ? readParameter(parameter) : undefined
  },
  readSchema(form) {
    if (form.kind !== 'data' || !isOperation(form)) return undefined
    // The operation comes last, so that it has the last word.
    return new Map([...parametersOf(form.holder), ...parametersOf(form)].flatMap(toEntry))
  },
})

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'])

const isParameter = (value: unknown): boolean =>
  typeof fieldOf(value, 'in') === 'string' && typeof fieldOf(value, 'name') === 'string'

/** What stands under a method in a path, and holds parameters itself or beside it. */
const isOperation = ({key, value, holder}: DataForm): boolean =>
  methods.has(key) && isFields(value) && [value, holder?.value].some(held => Array.isArray(fieldOf(held, 'parameters')))

function parametersOf(form: DataForm | undefined): readonly DataForm[] {
  const list = form?.member('parameters')
  return list ? itemsOf(list.value).map((_, index) => list.member(index) ?? list) : []
}

function toEntry(written: DataForm): readonly (readonly [name: string, entry: SchemaEntry])[] {
  try {
    const form = resolve(written)
    return fieldOf(form.value, 'in') === 'query' ? [[String(fieldOf(form.value, 'name')), {form}]] : []
  } catch (error) {
    if (!(error instanceof Unbound)) throw error
    // What a reference that leads nowhere ends in is most often the name; why it does so is told when it is read.
    const [, name = ''] = /([^/#]*?)(?:\.\w+)?#?$/.exec(String(fieldOf(written.value, '$ref'))) ?? []
    return [[name, {form: written}]]
  }
}

function readParameter(form: DataForm): Bound {
  const {path, place, value} = form
  const where = fieldOf(value, 'in')
  if (where !== 'query')
    throw new Unbound('form', `Unexpected parameter in \`${where}\`, expected one in \`query\``, form)
  const schema = form.member('schema')
  const empty = form.member('allowEmptyValue')
  if (empty?.value === true) {
    throw new Unbound('form', 'Unexpected `allowEmptyValue`, expected a schema that says so: tools differ on it', empty)
  }
  if (!schema)
    throw new Unbound('form', 'Unexpected parameter without `schema`, expected one: `content` is no text', form)
  const isRequired = fieldOf(value, 'required') === true
  return {language: toSchemaLanguage(schema), isRequired, shown: toShown(schema.value), path, place}
}
