import {withHeader} from '../header.ts'
import {defineTarget} from '../target.ts'
import {toConditions, toFunction, toPatterns, toRules, toTypes} from '../typescript/code.ts'
import {toGuards, toKnownConditions} from '../typescript/guards.ts'
import {judge} from '../typescript/judge.ts'
import {toStringLiteral} from '../typescript/literals.ts'
import {readPairs} from '../typescript/read-pairs.ts'
import {refuse} from '../typescript/refuse.ts'
import {results} from '../typescript/results.ts'
import {schema} from '../typescript/schema.ts'
import {tables} from '../typescript/tables.ts'

/** What is generated must not need us to run, so that the module imports nothing: not even its types. */
export const typescript = defineTarget({
  id: 'typescript',
  about: 'One TypeScript module without imports: patterns, types, and validators of a value and of a query.',
  generate(spec, options) {
    const guards = toGuards(spec, options.findAttack)
    const body = [
      '',
      toPatterns(guards),
      toTypes(guards),
      ...guards.map(toFunction),
      judge,
      results,
      schema,
      `/** The page that this is generated from. */\nexport const page = ${toStringLiteral(options.page ?? spec.page)}`,
      `/** The SHA-256 of its text: what it said at the time. */\nexport const pageSha256 = '${spec.sha256}'`,
      toRules(guards),
      toConditions(toKnownConditions(spec, guards)),
      tables,
      readPairs,
      refuse,
    ]
    return [{path: 'validators.ts', text: withHeader(spec, options, `${body.join('\n\n').slice(1)}\n`)}]
  },
})
