import {fileURLToPath} from 'node:url'
import Joi from 'joi'
import {patterns, validateQuery} from '../../src/generated/validators.ts'
import {type Measure, timeRatio} from './measure.ts'

/** The example of the page, a query with every parameter of a flow, and one with encoded values. */
const queries = [
  'entrypoint=my_page&utm_source=my_referrer&utm_campaign=my_campaign&form_type=email',
  'entrypoint=firstrun&entrypoint_experiment=exp&entrypoint_variation=b&form_type=other&utm_source=blog.mozilla.org&utm_campaign=firstrun&utm_content=my-experiment&utm_term=my-experiment-var-a&utm_medium=email&context=fx_desktop_v3&service=sync',
  'entrypoint=firstrun&form_type=email&utm_source=a%2Fb&utm_campaign=my%2Fcampaign',
]

/** As the real endpoint does: each name once, a pattern and a length limit for each. */
const schema = Joi.object(
  Object.fromEntries(
    Object.entries(patterns).map(([name, pattern]) => [
      name,
      Joi.string()
        .regex(name === 'service' ? /^(sync|[0-9a-f]{16})$/ : pattern)
        .max(name.startsWith('utm_') ? 128 : 1024)
        .optional(),
    ]),
  ),
)

const byName: ReadonlyMap<string, RegExp> = new Map(Object.entries(patterns))

/** What one would write by hand: no names told apart, no repeated names, no conditions, no reasons. */
function loop(query: string): boolean {
  let isAccepted = true
  for (const [name, value] of new URLSearchParams(query)) {
    if (byName.get(name)?.test(value) === false) isAccepted = false
  }
  return isAccepted
}

const joi = (query: string) => schema.validate(Object.fromEntries(new URLSearchParams(query)), {allowUnknown: true})

/** Judging one query, against what one would write by hand and against joi. */
export function benchValidateQuery(): readonly Measure[] {
  const repeat = (judge: (query: string) => unknown) => () => {
    for (let round = 0; round < 5_000; round++) for (const query of queries) judge(query)
  }
  const measure = (peer: string, judge: (query: string) => unknown, target: number): Measure => ({
    what: 'validateQuery',
    peer,
    value: timeRatio(repeat(validateQuery), repeat(judge), 25),
    unit: '×',
    target,
  })
  return [
    measure('URLSearchParams and a loop of RegExp.test', loop, 1),
    measure('joi, as the real endpoint uses it', joi, 1 / 5),
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(benchValidateQuery())
