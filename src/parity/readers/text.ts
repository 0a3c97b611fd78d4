import {toConstant} from '../code/constant.ts'
import {toPatternLanguage} from '../code/pattern.ts'
import {defineReader} from '../reader.ts'

/** A pattern that is compiled elsewhere: it is searched for, as `new RegExp(text)` would. */
export const text = defineReader({
  id: 'text',
  about: 'A constant string or template that is the source of a pattern.',
  examples: [
    {path: 'a.mjs', text: "export const UID = '^[0-9a-f]{32}$'", name: 'UID', accepts: 'f'.repeat(32), refuses: 'F'},
    {
      path: 'a.js',
      text: "const word = '[\\\\w.-]'\nmodule.exports = {utm: `^${word}+$`}",
      name: 'utm',
      accepts: 'my.page',
      refuses: 'my:page',
    },
  ],
  readRule(form) {
    if (form.kind !== 'code') return undefined
    const at = form.resolve(form.node)
    const source = toConstant(at)
    if (typeof source !== 'string') return undefined
    const {path, place} = at
    return {language: toPatternLanguage(at, {source, flags: ''}), shown: `/${source}/`, path, place}
  },
})
