import {types} from 'node:util'
import type {LiveValue} from '../../bindings.ts'
import {toZodDefinition} from './zod-definition.ts'

/** Finds out what a value of a module is, in the process that ran the module. Throws what the value itself throws. */
export function toLiveValue(value: unknown, depth = 0): LiveValue {
  if (types.isRegExp(value)) return {kind: 'pattern', source: value.source, flags: value.flags}
  if (typeof value === 'string') return {kind: 'text', text: value}
  if (isTexts(value)) return {kind: 'json-schema', schema: {enum: value}}
  if (!isObject(value)) return {kind: 'other', shown: toShown(value)}
  const schema = toSchema(value)
  if (schema) return schema
  if (depth > 0 || !isPlain(value)) return {kind: 'other', shown: toShown(value)}
  const members = Object.entries(value).map(([name, member]) => [name, toLiveValue(member, depth + 1)] as const)
  return {kind: 'set', members: Object.fromEntries(members)}
}

type Of = Readonly<Record<PropertyKey, unknown>>

/** Libraries mark their schemas, so that they need not be imported to be known. */
function toSchema(value: Of): LiveValue | undefined {
  if (Symbol.for('@hapi/joi/schema') in value) return {kind: 'joi', description: call(value, 'describe')}
  if ('_zod' in value) return {kind: 'zod', definition: toZodDefinition(value)}
  const converter = member(member(value, '~standard'), 'jsonSchema')
  if (isObject(converter)) return {kind: 'json-schema', schema: call(converter, 'input', {target: 'draft-2020-12'})}
  const name = ['toJsonSchema', 'toJSONSchema'].find(name => typeof value[name] === 'function')
  if (name) return {kind: 'json-schema', schema: call(value, name)}
  return isPlain(value) && isJsonSchema(value) ? {kind: 'json-schema', schema: value} : undefined
}

const typeNames = new Set<unknown>(['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'])

/** A parameter may be called `type` or `enum`: what these say counts, too. */
const isJsonSchema = ({type, enum: values, anyOf, oneOf, allOf, properties, $ref, $schema}: Of): boolean =>
  typeNames.has(type) ||
  typeof $ref === 'string' ||
  typeof $schema === 'string' ||
  [type, values, anyOf, oneOf, allOf].some(Array.isArray) ||
  isPlain(properties)

const isObject = (value: unknown): value is Of =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'

/** An object literal, or a module as a whole. */
function isPlain(value: unknown): value is Of {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every(item => typeof item === 'string')

const member = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined)

function call(value: Of, name: string, ...args: readonly unknown[]): unknown {
  const method = value[name]
  if (typeof method !== 'function') throw new TypeError(`${name} is no function`)
  return method.apply(value, args)
}

/** What a value is that is no rule, in a word or two. */
function toShown(value: unknown): string {
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value
  if (Array.isArray(value)) return 'list'
  return member(member(value, '_def'), 'typeName') ? 'zod 3 schema' : 'object'
}
