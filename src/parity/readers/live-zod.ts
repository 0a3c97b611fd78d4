import {Unbound} from '../bound.ts'
import {isFields, itemsOf} from '../data/fields.ts'
import type {Form} from '../form.ts'
import type {LiveForm} from '../live/live-form.ts'
import {isZodRequired, toDefinedLanguage, toZodShown, type ZodFields} from '../live/zod-language.ts'
import {defineReader} from '../reader.ts'

/** Zod tells its definition, not its JSON Schema, which forgets flags, refinements and transformations. */
export const liveZod = defineReader({
  id: 'live-zod',
  about: 'A zod 4 schema of a running module, of a string or of an object whose keys are parameters.',
  examples: [],
  readRule(form) {
    const definition = definitionOf(form)
    if (!definition) return undefined
    const {path, place} = form
    const language = toDefinedLanguage(definition, form)
    return {language, isRequired: isZodRequired(definition), shown: toZodShown(definition), path, place}
  },
  readSchema(form) {
    const definition = definitionOf(form)
    if (form.kind !== 'live' || definition?.type !== 'object' || !isFields(definition.shape)) return undefined
    if (itemsOf(definition.checks).length > 0) {
      throw new Unbound('form', 'Unexpected refinement of a zod object, expected its keys alone', form)
    }
    const keys = Object.entries(definition.shape).map(([name, key]) => {
      const entry: LiveForm = {...form, value: {kind: 'zod', definition: key}}
      return [name, {form: entry}] as const
    })
    return new Map(keys)
  },
})

const definitionOf = (form: Form): ZodFields | undefined =>
  form.kind === 'live' && form.value.kind === 'zod' && isFields(form.value.definition)
    ? form.value.definition
    : undefined
