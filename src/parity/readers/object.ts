import {membersOf} from '../code/members.ts'
import {defineReader} from '../reader.ts'

/** A set whose rules may each be of another kind. */
export const object = defineReader({
  id: 'object',
  about: 'An object, or a module, with a rule in each of its members.',
  examples: [
    {
      path: 'a.js',
      text: 'const UID = /^[0-9a-f]{32}$/\nexports.QUERY = {uid: UID}',
      name: 'QUERY',
      parameter: 'uid',
      accepts: '0'.repeat(32),
      refuses: '0',
    },
    {
      path: 'a.ts',
      text: 'export const uid = /^[0-9a-f]{32}$/',
      name: '',
      parameter: 'uid',
      accepts: '0'.repeat(32),
      refuses: '0',
    },
  ],
  readSchema(form) {
    if (form.kind !== 'code') return undefined
    const members = membersOf(form.resolve(form.node))
    return members && new Map([...members].map(([name, member]) => [name, {form: member}]))
  },
})
