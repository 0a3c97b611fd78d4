import {Unbound} from '../bound.ts'
import {isFields} from '../data/fields.ts'
import type {Form} from '../form.ts'
import {isRequired, type JoiFields, toDescribedLanguage, toDescription, toJoiShown} from '../live/joi-language.ts'
import type {LiveForm} from '../live/live-form.ts'
import {defineReader} from '../reader.ts'

/** What it says of several parameters together, such as `and` and `or`, is passed over: rules are judged one by one. */
export const liveJoi = defineReader({
  id: 'live-joi',
  about: 'A joi schema of a running module, of a string or of an object whose keys are parameters.',
  examples: [],
  readRule(form) {
    const fields = fieldsOf(form)
    if (!fields) return undefined
    const description = toDescription(fields)
    const {path, place} = form
    const language = toDescribedLanguage(description, form)
    return {language, isRequired: isRequired(description), shown: toJoiShown(fields), path, place}
  },
  readSchema(form) {
    const fields = fieldsOf(form)
    if (form.kind !== 'live' || fields?.type !== 'object' || !isFields(fields.keys)) return undefined
    const changing = ['whens', 'externals', 'renames', 'rules'].find(name => Object.hasOwn(fields, name))
    if (changing) throw new Unbound('form', `Unexpected \`${changing}\` of a joi object, expected its keys alone`, form)
    const {preferences} = toDescription(fields)
    const keys = Object.entries(fields.keys).map(([name, key]) => {
      const inherited = isFields(key) ? {...key, preferences: toDescription(key, preferences).preferences} : key
      const entry: LiveForm = {...form, value: {kind: 'joi', description: inherited}}
      return [name, {form: entry}] as const
    })
    return new Map(keys)
  },
})

const fieldsOf = (form: Form): JoiFields | undefined =>
  form.kind === 'live' && form.value.kind === 'joi' && isFields(form.value.description)
    ? form.value.description
    : undefined
