import fc from 'fast-check'
import {diff} from '../../src/diff/index.ts'
import type {AnswerField, Condition, Requirement, Spec} from '../../src/spec/index.ts'
import {patterns} from '../support/patterns.ts'
import {line, parameter, spec} from '../support/specs.ts'

/** A spec with whatever matters. */
export const specOf = (rest: Partial<Spec>): Spec => ({...spec([]), ...rest})

/** A field of the answer. */
export const field = (name: string, source?: string, rest: Partial<AnswerField> = {}): AnswerField => ({
  name,
  description: '',
  type: 'string',
  ...(source !== undefined && {pattern: {source, flags: '', place: line(1)}}),
  place: line(1),
  ...rest,
})

/** A condition on `context`, in force if `service=sync`. */
export const condition = (values: readonly string[], rest: Partial<Condition> = {}): Condition => ({
  parameter: 'context',
  values,
  when: [{parameter: 'service', value: 'sync'}],
  place: line(1),
  ...rest,
})

/** A requirement of some level. */
export const requirement = (level: Requirement['level'], text = 'It is so.'): Requirement => ({
  id: 'flow.id',
  level,
  text,
  place: line(1),
})

/** Changes without their places, by which tests tell them apart. */
export const toFacts = (before: Spec | undefined, after: Spec | undefined) =>
  diff(before, after).map(({path: _, place: __, related: ___, ...facts}) => facts)

const names = fc.constantFrom('a', 'b', 'c')
const words = fc.constantFrom('', 'one', 'two')
const when = fc.uniqueArray(fc.record({parameter: names, value: words}), {maxLength: 2})

/** Specs over few names, so that two of them have much in common. */
export const specs = (): fc.Arbitrary<Spec> =>
  fc.record({
    page: fc.constant('page.md'),
    sha256: fc.constant('0'.repeat(64)),
    parameters: fc.uniqueArray(
      fc
        .tuple(names, fc.option(patterns()), words, fc.option(fc.array(words, {minLength: 1})))
        .map(([name, pattern, description, values]) =>
          parameter(name, pattern?.source, {description, ...(values && {values})}),
        ),
      {selector: ({name}) => name},
    ),
    answer: fc.uniqueArray(
      fc
        .tuple(names, fc.option(patterns()), words)
        .map(([name, pattern, type]) => field(name, pattern?.source, {type})),
      {selector: ({name}) => name},
    ),
    conditions: fc.array(
      fc.record({parameter: names, values: fc.uniqueArray(words), when, place: fc.constant(line(1))}),
      {maxLength: 3},
    ),
    requirements: fc.uniqueArray(
      fc.record({
        id: names,
        level: fc.constantFrom('must', 'should', 'may'),
        text: words,
        place: fc.constant(line(1)),
      }),
      {selector: ({id}) => id},
    ),
  })
