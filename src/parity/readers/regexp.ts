import {toRegex} from '../code/constant.ts'
import {toPatternLanguage} from '../code/pattern.ts'
import {defineReader} from '../reader.ts'

/** The plainest form of all: a literal, or what `RegExp` makes of constants. */
export const regexp = defineReader({
  id: 'regexp',
  about: 'A regular expression: a literal, `new RegExp(…)` or `RegExp(…)`.',
  examples: [
    {path: 'a.js', text: 'exports.UID = /^[0-9a-f]{32}$/', name: 'UID', accepts: '0'.repeat(32), refuses: '0'},
    {
      path: 'a.ts',
      text: "const hex = '[0-9a-f]'\nexport const rules = {uid: new RegExp(`^${hex}+$`, 'i')} as const",
      name: 'rules.uid',
      accepts: 'A0',
      refuses: 'g',
    },
  ],
  readRule(form) {
    if (form.kind !== 'code') return undefined
    const at = form.resolve(form.node)
    const regex = toRegex(at)
    if (!regex) return undefined
    const {path, place} = at
    return {language: toPatternLanguage(at, regex), shown: `/${regex.source}/${regex.flags}`, path, place}
  },
})
