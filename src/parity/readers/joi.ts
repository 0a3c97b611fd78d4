import {Unbound} from '../bound.ts'
import {toMember} from '../code/to-member.ts'
import {readJoi, toHead, toJoiChain} from '../joi/read-joi.ts'
import {readKeys} from '../joi/read-keys.ts'
import {defineReader} from '../reader.ts'

/** joi is named by the package that a chain begins in, under any name. */
export const joi = defineReader({
  id: 'joi',
  about: 'A chain of joi, or the keys of `joi.object(…)`, as joi 18 judges strings.',
  examples: [
    {
      path: 'a.js',
      text: "const isA = require('joi')\nexports.UTM = isA.string().max(3).regex(/^[\\w.]+$/).allow('a b c').optional()",
      name: 'UTM',
      accepts: 'a b c',
      refuses: 'abcd',
    },
    {
      path: 'a.ts',
      text: "import Joi from 'joi'\nconst hex = Joi.string().hex()\nexport const QUERY = Joi.object({uid: hex.length(2).required()})",
      name: 'QUERY',
      parameter: 'uid',
      accepts: 'F0',
      refuses: '',
    },
  ],
  readRule(form) {
    const chain = form.kind === 'code' ? toJoiChain(form) : undefined
    if (!chain) return undefined
    if (toHead(chain) !== 'object') return readJoi(chain.form)
    const last = chain.links.at(-1)
    if (last && !last.args) return readJoi(toMember(readKeys({...chain, links: chain.links.slice(0, -1)}), last))
    throw new Unbound('form', `Unexpected set \`${chain.form.shown}\`, expected one of its keys behind it`, chain.form)
  },
  readSchema(form) {
    const chain = form.kind === 'code' ? toJoiChain(form) : undefined
    if (!chain || toHead(chain) !== 'object') return undefined
    return new Map([...readKeys(chain)].map(([name, key]) => [name, {form: key, read: () => readJoi(key)}]))
  },
})
