import {existsSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {checkPages} from '../src/index.ts'
import {suggestRequirements} from '../src/trace.ts'

const fixture = 'test/fixtures/pages/published-faults.md'
/** The page as it was published is not part of this repository; where it lies beside it, it is read too. */
const published = '../shared/page/metrics-for-relying-parties.md'

function readFile(path: string) {
  const {pages, verdicts} = checkPages([{path, text: readFileSync(path, 'utf8')}])
  const [first] = pages
  const found = verdicts.flatMap(({diagnostics}) => diagnostics)
  const linesOf = (code: string) => found.filter(one => one.code === code).map(({place}) => place.start.line)
  return {page: first?.page, spec: first?.spec, found, linesOf}
}

describe('a page with the faults of the published one', () => {
  const {spec, found, linesOf} = readFile(fixture)

  test('gives its patterns as they are written', () => {
    expect(spec?.parameters.map(({name, pattern}) => [name, pattern?.source])).toEqual([
      ['entrypoint', '^[\\w.-]+$'],
      ['form_type', undefined],
      ['utm_source', '^[\\w\\/.%-]+$'],
      ['context', '^[0-9a-z_-]+$'],
    ])
  })

  test('is told of the stray slash, the missing pattern and the names that prose alone lists', () => {
    expect(linesOf('zone-stray-text')).toEqual([27])
    expect(linesOf('parameter-without-pattern')).toEqual([25])
    expect(linesOf('parameter-undescribed')).toEqual([18, 19, 20])
  })

  test('is told of nothing else but patterns that a formatter or a browser would break', () => {
    const others = found.filter(({code}) => !/^(?:zone-stray-text|parameter-)/.test(code)).map(({code}) => code)
    expect([...new Set(others)].sort()).toEqual(['pattern-round-trip', 'pattern-v-flag'])
  })
})

if (!existsSync(published)) console.info(`${published} is not there: its tests are skipped.`)

describe.runIf(existsSync(published))('the published page', () => {
  test('has nine zones, whose patterns are read byte for byte', () => {
    const {page} = readFile(published)
    expect(page?.zones.map(({name, text}) => `${name} ${text}`)).toEqual([
      'entrypoint ^[\\w.-]+$',
      'entrypoint_experiment ^[\\w.-]+$',
      'entrypoint_variation ^[\\w.-]+$',
      'utm_source ^[\\w\\/.%-]+$',
      'utm_campaign ^[\\w\\/.%-]+$',
      'utm_content ^[\\w\\/.%-]+$',
      'utm_term ^[\\w\\/.%-]+$',
      'utm_medium ^[\\w\\/.%-]+$',
      'context ^[0-9a-z_-]+$',
    ])
  })

  test('has the faults of the fixture, at their lines', () => {
    const {linesOf} = readFile(published)
    expect(linesOf('zone-stray-text')).toEqual([61])
    expect(linesOf('parameter-without-pattern')).toEqual([55])
    expect(linesOf('parameter-undescribed')).toEqual([40, 41, 42])
  })

  test('says what has to be in sentences that could have ids, in its tables too', () => {
    const {page} = readFile(published)
    const suggestions = page ? suggestRequirements(page) : []
    expect(suggestions.map(({id, level, place}) => `${place.start.line} ${level} ${id.split('.').at(-1)}`)).toEqual([
      '11 must reliers-one-following',
      '15 must first-case-email',
      '17 should domain-name-request',
      '26 must values-propagated-fxa',
      '36 must one-event-allowed',
      '38 should event-interest-occurs',
      '44 must rps-domain-manually',
      '48 must parameter-values-conform',
      '55 must self-hosted-forms',
      '61 must relevant-metrics-one',
      '63 may all-parameters-pass',
      '63 must documented-above-parameters',
      '66 must access-mozilla-amplitude',
    ])
  })

  test('has the same patterns, and each of these requirements, once the markers are pasted', () => {
    const {page, spec} = readFile(published)
    const suggestions = page ? suggestRequirements(page) : []
    const pasted = suggestions.toReversed().reduce((text, {place: {start, end}, marked}) => {
      return text.slice(0, start.offset) + marked + text.slice(end.offset)
    }, page?.source.text ?? '')
    const after = checkPages([{path: published, text: pasted}]).pages[0]
    expect(after?.spec.requirements.map(({id, level}) => [id, level])).toEqual(
      suggestions.map(({id, level}) => [id, level]),
    )
    expect(after?.spec.parameters.map(({pattern}) => pattern?.source)).toEqual(
      spec?.parameters.map(({pattern}) => pattern?.source),
    )
    expect(after && suggestRequirements(after.page)).toEqual([])
  })
})

test('the page of this project has the nine patterns of the published one', () => {
  const patterns = new Map(
    readFile('docs/metrics-for-relying-parties.md').spec?.parameters.map(({name, pattern}) => [name, pattern?.source]),
  )
  for (const name of ['entrypoint', 'entrypoint_experiment', 'entrypoint_variation'])
    expect(patterns.get(name)).toBe('^[\\w.-]+$')
  for (const name of ['utm_source', 'utm_campaign', 'utm_content', 'utm_term', 'utm_medium'])
    expect(patterns.get(name)).toBe('^[\\w\\/.%-]+$')
  expect(patterns.get('context')).toBe('^[0-9a-z_-]+$')
})
