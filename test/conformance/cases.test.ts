import {describe, expect, test} from 'vitest'
import {cases} from '../../src/conformance/index.ts'
import {toRequirements} from '../../src/spec/index.ts'
import {page} from '../generated/page.ts'

const requirements = toRequirements(page).map(({id}) => id)
const isOf = (requirement: string) => (id: string) =>
  requirement.endsWith('*') ? id.startsWith(requirement.slice(0, -1)) : id === requirement

/** What relying parties have to do, and what becomes of a flow later: no request to the endpoint can tell. */
const outOfSight = [
  'metrics-flow.form.host',
  'metrics-flow.request.page-load',
  'metrics-flow.request.domain',
  'metrics-flow.propagate.query-parameters',
  'metrics-flow.propagate.hidden-fields',
  'metrics-flow.flow.lasts',
  'metrics-flow.flow.genuine',
  'metrics-flow.engage.one-event',
  'metrics-flow.engage.request',
  'metrics-flow.engage.origin',
  'metrics-flow.form-type.value',
  'metrics-flow.context.system',
  'metrics-flow.utm-term.search-terms',
]

describe.each(cases)('the case $id', ({id, title, requirement}) => {
  test('tests a requirement of the page', () => {
    expect(requirements.filter(isOf(requirement))).not.toEqual([])
  })

  test('has a name in kebab-case and a claim that is a sentence', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    expect(title).toMatch(/^(?:[A-Z]|`).*\.$/)
  })
})

test('each requirement that can be seen from outside has a case', () => {
  const untested = requirements.filter(id => !cases.some(({requirement}) => isOf(requirement)(id)))
  expect(untested).toEqual(outOfSight)
})
