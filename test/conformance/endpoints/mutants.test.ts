import {expect, test} from 'vitest'
import {page} from '../../generated/page.ts'
import {createEndpoint, rejecting} from '../../support/endpoints/correct.ts'
import {mutants} from '../../support/endpoints/mutants.ts'
import {toTranscript} from '../../support/endpoints/probes.ts'

const requirements = [
  ...page.requirements.map(({id}) => id),
  ...page.parameters.map(({name}) => `validation.${name}`),
  ...page.answer.map(({name}) => `answer.${name}`),
  ...page.conditions.map(({parameter}) => `condition.${parameter}`),
]

test('each mutant has an id of its own, and breaks a requirement of the page', () => {
  expect(new Set(mutants.map(({id}) => id)).size).toBe(mutants.length)
  expect(mutants.filter(({breaks}) => !requirements.includes(breaks)).map(({id}) => id)).toEqual([])
})

const variants = [{}, rejecting]
const correct = await Promise.all(variants.map(faults => toTranscript(createEndpoint(faults))))

test('what is correct does the same each time', async () => {
  expect(await Promise.all(variants.map(faults => toTranscript(createEndpoint(faults))))).toEqual(correct)
})

test.each(mutants)('$id answers or logs something else than what is correct', async ({make}) => {
  const transcript = await toTranscript(make())
  for (const other of correct) expect(transcript).not.toEqual(other)
})
