import {defineReader} from '../reader.ts'
import {readShape} from '../zod/read-shape.ts'
import {readZod} from '../zod/read-zod.ts'
import {countMethods, isSet, toZodChain} from '../zod/zod-chain.ts'

/** zod is named by the package that a chain begins in, under any name. */
export const zod = defineReader({
  id: 'zod',
  about: 'A chain of zod, or the parameters of `z.object(…)`, as zod 4.6 judges strings.',
  examples: [
    {
      path: 'a.ts',
      text: "import {z} from 'zod'\nexport const utm = z.string().max(3).regex(/^[\\w.]*$/).optional()",
      name: 'utm',
      accepts: '',
      refuses: 'abcd',
    },
    {
      path: 'a.mjs',
      text: "import * as zod from 'zod'\nexport const Query = zod.object({form: zod.enum(['email', 'other'])}).partial()",
      name: 'Query',
      parameter: 'form',
      accepts: 'email',
      refuses: '',
    },
  ],
  readRule(form) {
    const chain = form.kind === 'code' ? toZodChain(form) : undefined
    return chain && readZod({form: chain.form, wraps: []})
  },
  readSchema(form) {
    const chain = form.kind === 'code' ? toZodChain(form) : undefined
    if (!chain || !isSet(chain)) return undefined
    const count = countMethods(chain)
    // `schema.shape` is the set, too; any other property is one of its parameters.
    const isShape = count === chain.links.length - 1 && chain.links[count]?.name === 'shape'
    if (count < chain.links.length && !isShape) return undefined
    const shape = readShape({...chain, links: chain.links.slice(0, count)})
    return new Map([...shape].map(([name, member]) => [name, {form: member.form, read: () => readZod(member)}]))
  },
})
