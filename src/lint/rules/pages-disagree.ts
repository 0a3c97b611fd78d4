import {isValid} from '../../regex/index.ts'
import type {Parameter, Spec} from '../../spec/index.ts'
import {toAccepted} from '../accepted.ts'
import {toDifference} from '../difference.ts'
import {defineRule, type Finding} from '../rule.ts'

const table = (pattern: string) => `|Name|Pattern|\n|-|-|\n|\`a\`|${pattern}|`
const zone = (pattern: string) => `<!--begin-validation-a-->\`${pattern}\`<!--end-validation-a-->`

/**
 * Each page is held against the first that describes the parameter, and that one against the first that disagrees with
 * it: both are told, for which one is right, no program can know.
 */
export const pagesDisagree = defineRule({
  id: 'pages-disagree',
  severity: 'error',
  about: 'Pages that describe the same parameter accept the same values.',
  why: 'Whoever reads one page is refused by whoever implements the other.',
  examples: [
    {ok: table(zone('^[\\w.-]+$')), others: [table(zone('^[-.\\w]+$'))]},
    {
      bad: table(zone('^[\\w.-]+$')),
      others: [table(zone('^[\\w.:-]+$'))],
      says: ['3:32-3:41: Unexpected pattern for `a` that refuses ":", expected `^[\\w.:-]+$` as other-1.md:3 says'],
    },
    {
      bad: table(zone('^(a+)\\1$')),
      others: [table(zone('^(aa)+$'))],
      says: [
        '3:32-3:40: Unexpected pattern for `a` that may accept other values, expected `^(aa)+$` as other-1.md:3 says',
      ],
    },
    {
      bad: `${table(zone('^x$'))}\n|\`b\`||`,
      others: [`${table(zone('^x$'))}\n|\`b\`|<!--begin-validation-b-->\`^y$\`<!--end-validation-b-->|`],
      says: ['4:1-4:7: Unexpected `b` without a pattern, expected `^y$` as other-1.md:4 says'],
    },
  ],
  *check({spec, specs}) {
    const twins = known.get(specs) ?? toTwins(specs)
    known.set(specs, twins)
    for (const parameter of spec.parameters) {
      const [first, ...others] = twins.get(parameter.name) ?? []
      const finding = first && findFirst(parameter, first.parameter === parameter ? others : [first])
      if (finding) yield finding
    }
  },
})

/** A parameter, and the page that describes it. */
interface Twin {
  readonly parameter: Parameter
  readonly page: string
}

/** What the pages of a run say of each name, gathered once for all of them. */
const known = new WeakMap<readonly Spec[], ReadonlyMap<string, readonly Twin[]>>()

function toTwins(specs: readonly Spec[]): ReadonlyMap<string, readonly Twin[]> {
  const twins = new Map<string, Twin[]>()
  for (const {page, parameters} of specs) {
    for (const parameter of parameters) {
      const same = twins.get(parameter.name) ?? []
      twins.set(parameter.name, same)
      same.push({parameter, page})
    }
  }
  return twins
}

function findFirst(parameter: Parameter, twins: readonly Twin[]): Finding | undefined {
  for (const twin of twins) {
    const finding = toFinding(parameter, twin)
    if (finding) return finding
  }
  return undefined
}

function toFinding(parameter: Parameter, {parameter: twin, page}: Twin): Finding | undefined {
  // What cannot be read cannot disagree: the rule `pattern-syntax` speaks of it.
  if ([parameter, twin].some(({pattern}) => pattern && !isValid(pattern))) return undefined
  const [ours, theirs] = [toAccepted(parameter), toAccepted(twin)]
  const where = `${page}:${(twin.pattern ?? twin).place.start.line}`
  const place = (parameter.pattern ?? parameter).place
  const name = `\`${parameter.name}\``
  if (!ours) {
    const message = `Unexpected ${name} without a pattern, expected \`${theirs?.source}\` as ${where} says`
    return theirs && {message, place}
  }
  if (!theirs) return {message: `Unexpected pattern for ${name}, expected none as on ${where}`, place}
  const difference = toDifference(ours, theirs)
  if (!difference) return undefined
  const {does, ...witness} = difference
  const message = `Unexpected pattern for ${name} that ${does}, expected \`${theirs.source}\` as ${where} says`
  return {message, place, ...witness}
}
