import {describe, expect, test} from 'vitest'
import * as names from '../src/index.ts'
import {checkPages, fixPages, rules} from '../src/index.ts'
import {good, page} from './cli/project.ts'

const published = [
  'Undecided',
  'accepts',
  'anything',
  'applyEdits',
  'changeKinds',
  'checkApprovals',
  'checkArtifacts',
  'checkChanges',
  'checkPages',
  'checkParity',
  'checkPatterns',
  'compare',
  'countAlone',
  'defineConfig',
  'defineFormat',
  'defineRule',
  'defineTarget',
  'diff',
  'findApproval',
  'findEngineDifferences',
  'fixPages',
  'formatChange',
  'formats',
  'generate',
  'lintPages',
  'mayBacktrack',
  'mayHoldMarkers',
  'needsFindAttack',
  'nothing',
  'readPage',
  'rules',
  'sample',
  'targets',
  'toExitCode',
  'toLanguage',
  'toPlaces',
  'toReport',
  'toRequirements',
  'toSpec',
  'toVersion',
  'toVisible',
  'vectors',
]

test('the public names are these', () => {
  expect(Object.keys(names).sort()).toEqual(published)
})

describe('checkPages', () => {
  test('gives a verdict for each rule that is on, and the spec of each page', () => {
    const {pages, verdicts} = checkPages([
      {path: 'a.md', text: good},
      {path: 'b.md', text: page({code: '^b$'})},
    ])
    expect(verdicts.map(({check}) => check)).toEqual(rules.filter(({severity}) => severity !== 'off').map(({id}) => id))
    expect(verdicts.every(({status}) => status === 'pass')).toBe(true)
    expect(pages.map(({spec}) => spec.parameters.map(({name}) => name))).toEqual([['uid'], ['code']])
  })

  test('compares pages with each other', () => {
    const sources = ['^a$', '^b$'].map((pattern, index) => ({path: `${index}.md`, text: page({uid: pattern})}))
    const failed = checkPages(sources).verdicts.filter(({status}) => status === 'fail')
    expect(failed.map(({check}) => check)).toEqual(['pages-disagree'])
  })
})

test('fixPages repairs each page by itself', () => {
  const sources = [
    {path: 'a.md', text: page({uid: '/^a$/'})},
    {path: 'b.md', text: good},
  ]
  expect(fixPages(sources)).toEqual([{path: 'a.md', text: page({uid: '^a$'})}, sources[1]])
})
