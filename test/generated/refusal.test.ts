import {describe, expect, test} from 'vitest'
import {patterns, type QueryInput, validateQuery} from '../../src/generated/validators.ts'
import {page} from './page.ts'

const refusalsOf = (input: QueryInput) => {
  const result = validateQuery(input)
  return result.ok ? [] : result.refused
}
const lineOf = (name: string) => page.parameters.find(parameter => parameter.name === name)?.pattern?.place.start.line
const condition = (name: string) => page.conditions.find(({parameter}) => parameter === name)?.place.start.line

describe('a refusal', () => {
  test('names the parameter, its value and pattern, and the line of the page', () => {
    expect(refusalsOf('entrypoint=my%3Apage')).toEqual([
      {
        parameter: 'entrypoint',
        value: 'my:page',
        reason: 'pattern',
        pattern: patterns.entrypoint,
        line: lineOf('entrypoint'),
        message: `Unexpected "my:page" as \`entrypoint\`, expected a match of /^[\\w.-]+$/ (${page.page}:${lineOf('entrypoint')})`,
      },
    ])
  })

  test('names the values that are accepted beside the pattern', () => {
    expect(refusalsOf('service=none')[0]?.message).toMatch(/expected a match of \/\^\[0-9a-f\]\{16\}\$\/ or "sync" /)
  })

  test.each([
    [null, 'null'],
    [['a'], 'array'],
    [{}, 'object'],
    [1, 'number'],
  ])('of %j, which is no string, says %s', (value, what) => {
    expect(refusalsOf({uid: value})[0]?.message).toMatch(
      new RegExp(`^Unexpected ${what} as \`uid\`, expected a string `),
    )
  })

  test('cuts a long value in its message alone', () => {
    const [refusal] = refusalsOf({uid: 'x'.repeat(20_000)})
    expect(refusal?.value).toHaveLength(20_000)
    expect(refusal?.message.length).toBeLessThan(250)
  })

  test('of a name sent twice is one, whether the values are equal or not', () => {
    for (const again of ['a', 'b', '!']) {
      expect(refusalsOf(`entrypoint=a&entrypoint=${again}`)).toMatchObject([
        {parameter: 'entrypoint', value: again, reason: 'repeated'},
      ])
    }
    expect(refusalsOf('entrypoint=!&entrypoint=a')).toMatchObject([{value: '!', reason: 'pattern'}])
  })

  test('comes for each parameter that is refused, in the order of the query', () => {
    expect(refusalsOf('uid=1&form_type=button&entrypoint=a').map(({parameter}) => parameter)).toEqual([
      'uid',
      'form_type',
    ])
  })
})

describe('a condition of the page', () => {
  test('demands a parameter', () => {
    expect(refusalsOf('service=sync')).toMatchObject([
      {
        parameter: 'context',
        value: undefined,
        reason: 'condition',
        line: condition('context'),
        message: `Unexpected query without \`context\`, expected "fx_desktop_v3" or "fx_fennec_v1" or "fx_ios_v1" because \`service\` is "sync" (${page.page}:${condition('context')})`,
      },
    ])
    expect(refusalsOf('event_type=engage').map(({parameter}) => parameter)).toEqual(['service', 'uid'])
  })

  test('that names no values demands one that the pattern itself accepts', () => {
    const uid = '0123456789abcdef0123456789abcdef'
    expect(refusalsOf(`event_type=engage&service=0123456789abcdef&uid=${uid}`)).toEqual([])
    expect(refusalsOf(`event_type=engage&service=sync&uid=${uid}&context=fx_ios_v1`)).toMatchObject([
      {
        parameter: 'service',
        value: 'sync',
        reason: 'condition',
        message: expect.stringContaining('a match of /^[0-9a-f]{16}$/ because'),
      },
    ])
  })

  test('demands one of some values', () => {
    expect(refusalsOf('service=sync&context=web')).toMatchObject([
      {parameter: 'context', value: 'web', reason: 'condition'},
    ])
    expect(refusalsOf('service=sync&context=fx_ios_v1')).toEqual([])
  })

  test('says nothing where it does not apply, or where the parameter is refused already', () => {
    expect(refusalsOf('context=web')).toEqual([])
    expect(refusalsOf('service=0123456789abcdef&context=web')).toEqual([])
    expect(refusalsOf('service=sync&context=Web')).toMatchObject([{reason: 'pattern'}])
  })
})
