import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {readPage, toSpec} from '../../src/page/index.ts'
import {compare, isValid, toVSafe} from '../../src/regex/index.ts'
import {guide, inputPatterns} from './guide.ts'

const path = 'docs/metrics-for-relying-parties.md'
const {parameters} = toSpec(readPage({path, text: readFileSync(path, 'utf8')}))
const broken = parameters.flatMap(({name, pattern}) =>
  pattern && !isValid({...pattern, flags: 'v'}) ? [{name, pattern}] : [],
)

describe('the patterns for `<input pattern>` in the guide', () => {
  test('are those of all parameters whose own pattern browsers ignore', () => {
    expect([...inputPatterns.keys()].sort()).toEqual(broken.map(({name}) => name).sort())
  })

  test.each(broken)('accept for $name what the page accepts', ({name, pattern}) => {
    const regex = {source: pattern.source, flags: pattern.flags}
    const spelled = {source: inputPatterns.get(name) ?? '', flags: 'v'}
    expect(spelled).toEqual(toVSafe(regex))
    expect(compare(regex, spelled)).toEqual({relation: 'equivalent'})
  })

  test('are those of the example', () => {
    const [, example] = /<input name="utm_campaign" pattern="([^"]+)"/.exec(guide) ?? []
    expect(example).toBe(inputPatterns.get('utm_campaign'))
  })
})
