/**
 * Keywords that say nothing of a string: annotations, places to keep schemas, and what is asked of numbers, lists and
 * objects alone (JSON Schema 2020-12 and the drafts before it; OpenAPI 3.0 and 3.1).
 */
const silent: ReadonlySet<string> = new Set([
  ...['$schema', '$id', 'id', '$anchor', '$comment', '$defs', '$vocabulary', 'definitions'],
  ...['title', 'description', 'default', 'examples', 'example', 'deprecated', 'readOnly', 'writeOnly', 'externalDocs'],
  ...['contentEncoding', 'contentMediaType', 'contentSchema', 'xml', 'discriminator', 'nullable'],
  ...['multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum'],
  ...['items', 'prefixItems', 'additionalItems', 'unevaluatedItems', 'minItems', 'maxItems', 'uniqueItems'],
  ...['contains', 'minContains', 'maxContains'],
  ...['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'propertyNames'],
  ...['required', 'minProperties', 'maxProperties', 'dependencies', 'dependentRequired', 'dependentSchemas'],
  // These two are read with their `if`.
  ...['then', 'else'],
])

/** Whether a keyword changes nothing of what strings a schema accepts. */
export const isSilent = (keyword: string): boolean => silent.has(keyword) || keyword.startsWith('x-')

/** The types that a schema may ask for. */
export const types: ReadonlySet<unknown> = new Set([
  'string',
  'null',
  'number',
  'integer',
  'boolean',
  'array',
  'object',
])
