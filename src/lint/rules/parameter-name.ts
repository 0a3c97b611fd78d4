import {defineRule} from '../rule.ts'

const table = (name: string) =>
  `|Name|Validation|\n|-|-|\n|\`${name}\`|<!--begin-validation-${name}-->^a$<!--end-validation-${name}-->|\n`

/** A parameter becomes a property, and there is one name that no object can carry safely. */
export const parameterName = defineRule({
  id: 'parameter-name',
  severity: 'error',
  about: 'No parameter is named `__proto__`.',
  why: 'In JavaScript that name sets the prototype of an object instead of a property: no validator is made for it.',
  examples: [
    {ok: table('constructor')},
    {
      bad: table('__proto__'),
      says: ['3:1-3:82: Unexpected parameter `__proto__`, expected a name that an object can have'],
    },
  ],
  *check({spec}) {
    for (const {name, place} of spec.parameters)
      if (name === '__proto__')
        yield {message: 'Unexpected parameter `__proto__`, expected a name that an object can have', place}
  },
})
