import type {DataForm, Form} from '../form.ts'
import {toDataForm} from './open-data.ts'

/** A JSON Schema, whether a file holds it or a module told it; undefined for all other forms. */
export function asSchema(form: Form): DataForm | undefined {
  if (form.kind === 'live') return form.value.kind === 'json-schema' ? toDataForm(form.value.schema, form) : undefined
  return form.kind === 'data' ? form : undefined
}
