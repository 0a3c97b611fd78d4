import {defineCase} from '../case.ts'
import {refused} from '../expect/judged.ts'
import {toKnownDrifts} from '../values/known-drifts.ts'
import {toQuery} from '../values/to-query.ts'
import {toVectors} from '../values/to-vectors.ts'
import type {World} from '../world.ts'

/** Each travels alone: beside another refused value it would not be known which one was seen. */
export const refusedValues = defineCase({
  id: 'refused-values',
  requirement: 'validation.*',
  title: 'No value that the regex of the parameter refuses is accepted.',
  *probes(world, name) {
    for (const value of toRefused(world, name)) {
      yield {query: toQuery({[name]: value}), expect: [refused({[name]: value})]}
    }
  },
})

/** What is known to be accepted comes first; the rest is what any mistake in the pattern would let through. */
function* toRefused(world: World, name: string): Iterable<string> {
  const parameter = world.spec.parameters.find(one => one.name === name)
  if (parameter) yield* toKnownDrifts(parameter)
  yield* toVectors(world, name, 'refuse')
}
