import {describe, expect, test} from 'vitest'
import {type Diagnostic, toPlaces} from '../../src/diagnostic/index.ts'
import type {Binding} from '../../src/parity/binding.ts'
import {type Bound, Unbound} from '../../src/parity/bound.ts'
import {type BindingOptions, checkReadings} from '../../src/parity/check-bindings.ts'
import type {Language} from '../../src/regex/index.ts'
import type {Spec} from '../../src/spec/index.ts'
import {line, parameter, spec} from '../support/specs.ts'

const code = {path: 'src/rules.js', place: line(9)}
const pattern = (source: string, flags = ''): Language => ({source, flags})
const bound = (language: Language, rest: Partial<Bound> = {}): Bound => ({...code, language, shown: 'CODE', ...rest})
const at = {parameter: 'uid', at: 'src/rules.js#UID'}
const set = {schema: 'src/route.js#QUERY'}
const page = spec([parameter('uid', '^[ab]$', {place: line(3)})])

/** What is said about one rule in code, against a page with the parameter `uid`. */
const judge = (reading: Bound | Unbound, pages: readonly Spec[] = [page]) =>
  checkReadings(pages, at, {rules: new Map([['uid', reading]])})
const say = ({code, path, place, message}: Diagnostic) => `${path}:${place.start.line} ${code} ${message}`

describe('code that accepts', () => {
  test('the same values in other words passes', () => {
    expect(judge(bound({values: ['b', 'a']}))).toEqual([
      {
        check: 'parity',
        title: '`src/rules.js#UID` accepts what the page says of `uid`.',
        status: 'pass',
        diagnostics: [],
      },
    ])
  })

  test.each([
    [
      'fewer',
      bound(pattern('^a$')),
      'parity-narrower',
      'b',
      'narrower than `/^[ab]$/` on the page, expected it to accept "b"',
    ],
    [
      'more',
      bound(pattern('^[abй]$')),
      'parity-wider',
      'й',
      'wider than `/^[ab]$/` on the page, expected it to refuse "й" (U+0439)',
    ],
    [
      'others',
      bound(pattern('^[a\n]$')),
      'parity-differs',
      'b',
      'neither wider nor narrower than `/^[ab]$/` on the page, expected it to accept "b" and to refuse "<U+000A>"',
    ],
  ])('%s values fails, with a witness and both places', (_, reading, kind, witness, message) => {
    const [verdict] = judge(reading)
    expect(verdict?.status).toBe('fail')
    expect(verdict?.diagnostics).toEqual([
      {
        code: kind,
        severity: 'error',
        message: `Unexpected \`CODE\` in the code, ${message}`,
        path: 'docs/page.md',
        place: line(3),
        witness,
        related: [{message: 'the code', ...code}],
      },
    ])
  })

  test('fewer values than the page names beside its pattern fails', () => {
    const service = spec([parameter('uid', '^[0-9]$', {values: ['sync']})])
    expect(judge(bound(pattern('^[0-9]$')), [service])[0]?.diagnostics.map(({message}) => message)).toEqual([
      'Unexpected `CODE` in the code, narrower than `/^[0-9]$/` or `sync` on the page, expected it to accept "sync"',
    ])
  })

  test.each([
    [undefined, undefined, 'any value'],
    [undefined, ['a', 'b'], '`a` or `b`'],
    [undefined, [...'abcdefgh'], '`a` or `b` or `c` or `d` or `e` or …'],
    ['^[a-h]$', [...'abcdefgh'], '`/^[a-h]$/`'],
  ])('other values than a page with the pattern %s and the values %j shows these', (source, values, shown) => {
    const said = spec([parameter('uid', source, values && {values})])
    const [verdict] = judge(bound(pattern('^z$')), [said])
    expect(verdict?.diagnostics[0]?.message).toContain(`than ${shown} on the page`)
  })

  test('something else than each of two pages fails for each', () => {
    const found = judge(bound(pattern('^a$')), [page, {...page, page: 'docs/other.md'}])
    expect(found.flatMap(({diagnostics}) => diagnostics.map(({path}) => path))).toEqual([
      'docs/page.md',
      'docs/other.md',
    ])
  })
})

describe('what cannot be decided', () => {
  test('is inconclusive', () => {
    const [verdict] = judge(bound(pattern('^()[ab]\\1$')))
    expect(verdict).toMatchObject({
      status: 'inconclusive',
      diagnostics: [{code: 'parity-undecided', severity: 'warning'}],
    })
  })

  test('is inconclusive where the page has a pattern with a syntax error', () => {
    const [verdict] = judge(bound(pattern('^a$')), [spec([parameter('uid', '(')])])
    expect(verdict).toMatchObject({status: 'inconclusive', diagnostics: [{code: 'parity-undecided'}]})
  })
})

test('a parameter that the code requires fails, whatever values it takes', () => {
  const [verdict] = judge(bound(pattern('^[ab]$'), {isRequired: true}))
  expect(verdict?.status).toBe('fail')
  expect(verdict?.diagnostics.map(say)).toEqual([
    'docs/page.md:3 parity-required Unexpected `uid` that the code requires, expected it to be optional as on the page',
  ])
})

describe('a schema', () => {
  const rules = new Map<string, Bound | Unbound>([
    ['product_id', bound(pattern('^a$'))],
    ['uid', new Unbound('form', 'Unexpected `f()`, expected a rule', code)],
  ])
  const two = spec([...page.parameters, parameter('utm_term', '^a$', {place: line(4)})])

  test('is told of what it lacks and of what no page describes, and one bad entry hides no other', () => {
    const verdicts = checkReadings([two], set, {rules, set: code})
    expect(verdicts.map(({status}) => status)).toEqual(['fail', 'fail', 'fail'])
    expect(verdicts.flatMap(({diagnostics}) => diagnostics).map(say)).toEqual([
      'src/rules.js:9 parity-undocumented Unexpected parameter `product_id` in `src/route.js#QUERY`, expected it on the page',
      'docs/page.md:3 binding-form Unexpected `f()`, expected a rule',
      'docs/page.md:4 parity-unimplemented Unexpected `src/route.js#QUERY` without `utm_term`, expected it there as on the page',
    ])
    expect(verdicts.at(-1)?.diagnostics[0]?.related).toEqual([{message: 'the code', ...code}])
  })

  test('that cannot be read at all is one failure', () => {
    const missing = new Unbound('file', 'Unexpected `src/route.js`, expected a file')
    expect(checkReadings([two], set, missing)).toMatchObject([
      {
        title: '`src/route.js#QUERY` can be read.',
        status: 'fail',
        diagnostics: [{code: 'binding-file', path: 'docs/page.md'}],
      },
    ])
  })
})

describe('the entry of the configuration', () => {
  const text = `{
  "bindings": [
    {"parameter": "utm_term", "at": "src/rules.js#UID"},
    {"parameter": "uid", "at": "src/rules.js#UID"},
    {"schema": "src/route.js#QUERY.FLOW"},
    {"schema": "src/route.js#QUERY"}
  ]
}`
  const config = {path: 'docparity.config.json', text}
  const unbound = new Unbound('name', 'Unexpected `UID`, expected another name', code)
  const place = (binding: Binding, options: BindingOptions = {config}) => {
    const [verdict] = checkReadings([page], binding, unbound, options)
    const [found] = verdict?.diagnostics ?? []
    return found && `${found.path}:${found.place.start.line}:${found.place.start.column}`
  }

  test('is where a binding that cannot be read is told of, with the place where the search ended', () => {
    expect(place(at)).toBe('docparity.config.json:4:33')
    expect(place(set)).toBe('docparity.config.json:6:17')
    expect(checkReadings([page], at, unbound, {config})[0]?.diagnostics[0]?.related).toEqual([
      {message: 'where the search ended', ...code},
    ])
  })

  test.each([
    ['at its end', 'a(', 2, [{message: 'where the search ended', path: 'a.js', place: expect.anything()}]],
    ['at its start', 'a(', 0, undefined],
  ])('has the place where the search ended only if that is inside of a file: %s', (_, text, offset, related) => {
    const end = {path: 'a.js', place: toPlaces(text).place(offset, offset)}
    const [verdict] = checkReadings([page], at, new Unbound('form', 'Unexpected syntax', end), {config})
    expect(verdict?.diagnostics[0]?.related).toEqual(related)
  })

  test('gives way to the parameter on the page where a configuration computes what it says', () => {
    expect(place(at, {config: {path: 'docparity.config.ts', text: 'export default compute()'}})).toBe(
      'docs/page.md:3:1',
    )
    expect(place(at, {})).toBe('docs/page.md:3:1')
  })

  test('gives way to the start of the page, and that to the file of the binding', () => {
    expect(place(set, {})).toBe('docs/page.md:1:1')
    expect(checkReadings([], set, unbound)[0]?.diagnostics[0]).toMatchObject({path: 'src/route.js'})
  })

  test('is where a binding to a parameter that no page describes is told of', () => {
    const binding = {parameter: 'uidd', at: 'src/rules.js#UID'}
    const [verdict] = checkReadings([page], binding, {rules: new Map([['uidd', bound(pattern('^a$'))]])}, {config})
    expect(verdict?.diagnostics.map(say)).toEqual([
      'docparity.config.json:3 binding-parameter Unexpected binding of `uidd`, expected a parameter that a page describes',
    ])
  })
})
