/** An object of JSON, YAML or JavaScript that is no list. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value is an object and no list. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value is a list of nothing but strings. */
export const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(item => typeof item === 'string')

/** The own field of that name; undefined where there is none, and where the value has no fields. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined

/** A list as it is, and nothing of what is none. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
