import type {Place} from '../diagnostic/index.ts'
import type {Condition, Requirement, Spec} from './spec.ts'

/**
 * All that a page demands: its sentences, and one requirement for each zone, `validation.NAME`, `answer.NAME` or
 * `condition.NAME`, whose id no sentence has. Each id comes once. O(requirements + zones).
 *
 * @example
 * toRequirements(toSpec(readPage({path: 'a.md', text: '<!--begin-validation-x-->^a$<!--end-validation-x-->'})))[0]?.text // '`x` matches ^a$'
 */
export function toRequirements({parameters, answer, conditions, requirements}: Spec): readonly Requirement[] {
  const all = [
    ...requirements,
    ...parameters.flatMap(({name, pattern}) =>
      pattern ? [toMust(`validation.${name}`, `\`${name}\` matches ${pattern.source}`, pattern.place)] : [],
    ),
    ...answer.flatMap(({name, type, pattern}) =>
      pattern
        ? [
            toMust(
              `answer.${name}`,
              `\`${name}\` is a ${type || 'value'} that matches ${pattern.source}`,
              pattern.place,
            ),
          ]
        : [],
    ),
    ...conditions.map(condition => toMust(`condition.${condition.parameter}`, toSentence(condition), condition.place)),
  ]
  const firsts = new Map<string, Requirement>()
  for (const requirement of all) if (!firsts.has(requirement.id)) firsts.set(requirement.id, requirement)
  return [...firsts.values()]
}

const toMust = (id: string, text: string, place: Place): Requirement => ({id, level: 'must', text, place})

function toSentence({parameter, values, when}: Condition): string {
  const must = values.length > 0 ? `is ${values.map(value => `\`${value}\``).join(' or ')}` : 'is there'
  const applies = when.map(one => `\`${one.parameter}=${one.value}\``).join(' and ')
  return `\`${parameter}\` ${must}${applies && ` if ${applies}`}`
}
