import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {Unbound} from '../../../src/parity/bound.ts'
import {compare, type Language, type Regex} from '../../../src/regex/index.ts'
import {readIn} from '../../support/read-code.ts'

/** A pattern as a literal, as text, and as a template. */
const toLiteral = ({source, flags}: Regex) => String(new RegExp(source, flags))
const toText = ({source}: Regex) => JSON.stringify(source)
const toTemplate = ({source}: Regex) => `\`${source.replace(/[\\`]|\$(?=\{)/g, '\\$&')}\``

type Files = Readonly<Record<string, string>>

/** Each form that a pattern takes in code, and what of it the form accepts; the rule is `it` in `a.js` or `a.ts`. */
const forms: Readonly<Record<string, (regex: Regex) => Files>> = {
  'a literal': regex => ({'a.js': `exports.it = ${toLiteral(regex)}`}),
  'new RegExp': regex => ({'a.js': `exports.it = new RegExp(${toText(regex)}, '${regex.flags}')`}),
  'RegExp of a template': regex => ({
    'a.js': `const source = ${toTemplate(regex)}\nexports.it = RegExp(source, '${regex.flags}')`,
  }),
  'RegExp of parts': regex => ({
    'a.js': `exports.it = new RegExp(${JSON.stringify(regex.source.slice(0, 2))} + ${JSON.stringify(regex.source.slice(2))}, '${regex.flags}')`,
  }),
  'the source of another': regex => ({
    'a.js': `const all = ${toLiteral(regex)}\nexports.it = new RegExp(all.source, '${regex.flags}')`,
  }),
  'a member': regex => ({'a.js': `const all = {deep: [{it: ${toLiteral(regex)}}]}\nexports.it = all.deep[0].it`}),
  destructured: regex => ({
    'a.js': `const {deep: [{x: it}]} = {deep: [{x: ${toLiteral(regex)}}]}\nmodule.exports = {it}`,
  }),
  frozen: regex => ({'a.js': `const all = Object.freeze({it: ${toLiteral(regex)}})\nmodule.exports = {...all}`}),
  'as const': regex => ({
    'a.ts': `const all = {it: ${toLiteral(regex)}} as const satisfies object\nexport const it: RegExp = all.it!`,
  }),
  're-exported': regex => ({
    'a.ts': "export * from './b.js'",
    'b.ts': "import {c as default_} from './c'\nexport {default_ as it}",
    'c/index.mjs': `export const c = ${toLiteral(regex)}`,
  }),
  required: regex => ({
    'a.js': "const {v: {it}} = require('./v')\nexports.it = it",
    'v.cjs': `exports.v = {it: ${toLiteral(regex)}}`,
  }),
  'a default export': regex => ({
    'a.js': "import it from './v.mjs'\nexport {it}",
    'v.mjs': `export default ${toLiteral(regex)}`,
  }),
  zod: regex => ({'a.ts': `import {z} from 'zod'\nexport const it = z.string().regex(${toLiteral(regex)}).optional()`}),
  'a shape of zod': regex => ({
    'a.ts': `import {z} from 'zod'\nconst base = z.object({it: z.string().regex(${toLiteral(regex)})})\nexport const it = base.shape.it`,
  }),
  joi: regex => ({
    'a.js': `const joi = require('joi')\nexports.it = joi.string().regex(${toLiteral(regex)}).optional()`,
  }),
  'joi through constants': regex => ({
    'a.js': "const {base, PATTERN} = require('./v')\nexports.it = base.pattern(PATTERN)",
    'v.js': `const isA = require('@hapi/joi')\nmodule.exports = {base: isA.string(), PATTERN: ${toLiteral(regex)}}`,
  }),
}

/** What joi adds to a pattern. */
const filled: Language = {length: [1, Number.POSITIVE_INFINITY]}

const atoms = fc.constantFrom(
  'a',
  '[\\w.-]',
  '\\/',
  '/',
  '\\d',
  '[^/`]',
  '\\$',
  '(?:b|cd)',
  '\\\\',
  '`',
  '${',
  '\\u00e9',
)
const regexes = fc
  .tuple(
    fc.constantFrom('', '^'),
    fc.array(
      fc.tuple(atoms, fc.constantFrom('', '+', '*', '?')).map(parts => parts.join('')),
      {minLength: 1, maxLength: 4},
    ),
    fc.constantFrom('', '$'),
    fc.constantFrom('', 'i', 's'),
  )
  .map(([start, parts, end, flags]): Regex => ({source: `${start}${parts.join('')}${end}`, flags}))
  .filter(({source}) => {
    try {
      return new RegExp(source) && true
    } catch {
      return false
    }
  })

describe.each(Object.entries(forms))('%s', (name, toFiles) => {
  test('says what the pattern says', () => {
    fc.assert(
      fc.property(regexes, regex => {
        const files = toFiles(regex)
        const path = Object.hasOwn(files, 'a.ts') ? 'a.ts' : 'a.js'
        const rule = readIn(files, `${path}#it`)
        const language = rule instanceof Unbound ? rule.message : rule.language
        const expected: Language = name.startsWith('joi') ? {all: [regex, filled]} : regex
        expect(typeof language === 'string' ? language : compare(language, expected)).toEqual({relation: 'equivalent'})
      }),
      {numRuns: 50},
    )
  })
})
