import type {StandardSchemaV1} from '@standard-schema/spec'
import {describe, expect, expectTypeOf, test} from 'vitest'
import {type Query, type QueryInput, querySchema} from '../../src/generated/validators.ts'

/** The assignment is the test: it holds for the published types, or this file does not compile. */
const schema: StandardSchemaV1<QueryInput, Query> = querySchema

describe('querySchema', () => {
  test('is a Standard Schema of the published types', () => {
    expectTypeOf<StandardSchemaV1.InferInput<typeof querySchema>>().toEqualTypeOf<QueryInput>()
    expectTypeOf<StandardSchemaV1.InferOutput<typeof querySchema>>().toEqualTypeOf<Query>()
    expect(schema['~standard']).toMatchObject({version: 1, vendor: 'docparity'})
  })

  test('gives the value of a query that is accepted', async () => {
    expect(await schema['~standard'].validate('form_type=email&more=1')).toEqual({value: {form_type: 'email'}})
  })

  test('gives an issue with the path of each parameter that is refused', async () => {
    const result = await schema['~standard'].validate({form_type: 'button', uid: 7})
    expect(result.issues?.map(({path}) => path)).toEqual([['form_type'], ['uid']])
    expect(result.issues?.[0]?.message).toMatch(/^Unexpected "button" as `form_type`, expected /)
  })

  test('gives an issue without a path for what is no query', async () => {
    const result = await schema['~standard'].validate(null)
    expect(result.issues?.map(({path}) => path)).toEqual([[]])
  })
})
