import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {accepts, findEngineDifferences} from '../../../src/regex/index.ts'
import {patterns} from '../../support/patterns.ts'

const find = (source: string) => findEngineDifferences({source, flags: ''})
const of = (engine: string, source: string) => find(source).find(difference => difference.engine === engine)

describe('findEngineDifferences', () => {
  test('shows strings on which JavaScript says the opposite, without half a character in them', () => {
    const atoms = ['a', '.', '\\w', '\\d', '\\s', '[^a]', '[^\\s]', '\\W', '😀', '[\\s\\S]', '[\\w.-]']
    const any = patterns({atoms, assertions: ['^', '$', '\\b', '\\B']})
    fc.assert(
      fc.property(any, regex => {
        for (const difference of findEngineDifferences(regex)) {
          if (!('witness' in difference)) continue
          expect(difference.witness).not.toMatch(/\p{Surrogate}/u)
          expect(accepts(regex)(difference.witness)).toBe(difference.does === 'refuses')
        }
      }),
      {numRuns: 30},
    )
  })

  test('has nothing to say of a pattern that all read alike', () => {
    expect(find('[0-9a-f]{32}')).toEqual([])
    expect(find('a{0,3}(?:b|c)')).toEqual([])
  })

  test('knows what an edge overlooks', () => {
    expect(of('Python', '^a$')).toEqual({engine: 'Python', does: 'accepts', witness: 'a\n'})
    expect(of('Ruby', '^a$')).toMatchObject({does: 'accepts', witness: expect.stringContaining('\n')})
    expect(of('PostgreSQL', '^a$')).toBeUndefined()
    expect(of('Ruby', '^a*$')).toMatchObject({does: 'accepts'})
  })

  test('an end before the end of the pattern makes no difference by itself', () => {
    expect(of('Python', '^a$b')).toBeUndefined()
  })

  test('knows what is a space elsewhere', () => {
    expect(of('Go (RE2)', '^\\s')).toEqual({engine: 'Go (RE2)', does: 'refuses', witness: expect.any(String)})
    expect(of('Rust', '^\\S')).toEqual({engine: 'Rust', does: 'accepts', witness: '\uFEFF'})
  })

  test('reads `{,3}` as the engine does', () => {
    expect(of('Ruby', 'a{,3}')).toMatchObject({does: 'accepts'})
    expect(of('Go (RE2)', 'a{,3}')).toBeUndefined()
    expect(of('Java', 'a{,3}')).toMatchObject({does: 'cannot read', construct: 'a bare `{`'})
    expect(find('a\\{,3}[{,3}]').map(({engine}) => engine)).toEqual([])
  })

  test('names a count that is too high', () => {
    expect(of('Go (RE2)', '^(?:){1001}')).toEqual({
      engine: 'Go (RE2)',
      does: 'cannot read',
      construct: 'a count above 1000',
    })
    expect(of('PostgreSQL', '^a{256}')).toMatchObject({construct: 'a count above 255'})
    expect(of('PCRE', '^a{256}')).toBeUndefined()
  })

  test('is silent where it cannot tell', () => {
    expect(of('Python', '^(a)\\1')).toBeUndefined()
    expect(of('Python', '[a\\W]')).toBeUndefined()
    expect(find('^{,3}')).not.toContainEqual(expect.objectContaining({engine: 'Python'}))
    expect(findEngineDifferences({source: '^a$', flags: 'i'})).toEqual([])
    expect(find('^(')).toEqual([])
  })
})
