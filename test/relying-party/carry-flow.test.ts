import {describe, expect, test} from 'vitest'
import {carryFlow} from '../../src/relying-party/index.ts'
import {flow} from './flow.ts'

/** A form of as little as is needed; a real one stands in the browser's test. */
function formOf(...fields: readonly object[]) {
  const elements: object[] = []
  const appendChild = (field: object) => {
    const element = {...field, remove: () => elements.splice(elements.indexOf(element), 1)}
    elements.push(element)
    return element
  }
  for (const field of fields) appendChild(field)
  return {elements, appendChild, ownerDocument: {createElement: (tag: string) => ({tag})}}
}

const carry = (form: ReturnType<typeof formOf>) => {
  carryFlow(form as never, flow)
  return form.elements.map(field => ({...field, remove: undefined}))
}
const hidden = {tag: 'input', type: 'hidden'}
const id = {...hidden, name: 'flow_id', value: flow.flowId}
const time = {...hidden, name: 'flow_begin_time', value: '1575331200000'}

describe('carryFlow', () => {
  // tests metrics-flow.propagate.hidden-fields
  test('appends two hidden fields to a form that has none', () => {
    expect(carry(formOf())).toEqual([id, time])
  })

  test('replaces all fields of these names, and no others', () => {
    const old = [{name: 'flow_begin_time', value: 'old', disabled: true}, {name: 'flow_id'}, {name: 'flow_id'}]
    expect(carry(formOf({name: 'email', value: 'a'}, ...old, {}))).toEqual([{name: 'email', value: 'a'}, {}, id, time])
  })

  test('changes nothing when it is called again', () => {
    const form = formOf()
    expect(carry(form)).toEqual(carry(form))
    expect(form.elements).toHaveLength(2)
  })
})
