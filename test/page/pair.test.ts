import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {pageOf, tableOf, textsOf, zoneOf} from '../support/pages.ts'

const marker = fc.record({
  edge: fc.constantFrom('begin', 'end'),
  kind: fc.constantFrom('validation', 'requirement', 'condition'),
  name: fc.constantFrom('a', 'b', 'c'),
})
const write = ({edge, kind, name}: {edge: string; kind: string; name: string}) => `<!--${edge}-${kind}-${name}-->`
const faultsOf = (text: string) => pageOf(text).faults.map(({fault, marker: {name}}) => `${fault} ${name}`)

describe('markers', () => {
  test('of any page each is in a zone, in the way of one, or told as a fault', () => {
    fc.assert(
      fc.property(fc.array(marker, {maxLength: 12}), markers => {
        const page = pageOf(markers.map(write).join(' x '))
        expect(page.markers).toHaveLength(markers.length)
        const accounted = new Set([
          ...page.zones.flatMap(({begin, end}) => [begin, end]),
          ...page.faults.flatMap(({marker, other}) => (other ? [marker, other] : [marker])),
        ])
        const silent = page.markers.filter(one => one.edge === 'begin' && !accounted.has(one))
        expect(page.faults.length > 0 ? [] : silent).toEqual([])
      }),
    )
  })

  test('that pair up one after the other read back what was put between them', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-zé_-][\w.é-]{0,5}$/), {minLength: 1, maxLength: 5})
    fc.assert(
      fc.property(names, all => {
        const page = pageOf(all.map(name => zoneOf(name, `\`${name}\``)).join('\n\n'))
        expect(page.faults).toEqual([])
        expect(page.zones.map(({name, text}) => [name, text])).toEqual(all.map(name => [name, name]))
      }),
    )
  })

  test.each([
    ['a begin without end is unclosed', '<!--begin-validation-a-->^a$', ['unclosed a']],
    ['an end without begin is unopened', '^a$<!--end-validation-a-->', ['unopened a']],
    [
      'two zones that overlap are crossed',
      `x <!--begin-validation-a-->1<!--begin-validation-b-->2<!--end-validation-a-->3<!--end-validation-b-->`,
      ['crossed b'],
    ],
    [
      'a zone inside another is nested',
      `x <!--begin-validation-a-->${zoneOf('b', '1')}<!--end-validation-a-->`,
      ['nested b'],
    ],
    [
      'a zone inside one of another kind is nested',
      `x <!--begin-answer-a-->${zoneOf('b', '1')}<!--end-answer-a-->`,
      ['nested b'],
    ],
    [
      'a requirement inside another is nested',
      'x <!--begin-requirement-a--><!--begin-requirement-b-->1<!--end-requirement-b--><!--end-requirement-a-->',
      ['nested b'],
    ],
    ['of two begins the last belongs to the end', `x <!--begin-validation-a-->${zoneOf('a', '1')}`, ['unclosed a']],
    [
      'faults are told in the order of the page',
      'x <!--begin-validation-a-->1<!--end-validation-b-->',
      ['unclosed a', 'unopened b'],
    ],
    ['a second zone of the same name is a duplicate', `x ${zoneOf('a', '1')} ${zoneOf('a', '2')}`, ['duplicate a']],
    [
      'a zone that leaves its cell is crossed',
      '|a|b|\n|-|-|\n|<!--begin-validation-a-->1|<!--end-validation-a-->|',
      ['crossed a'],
    ],
    [
      'a forgotten end upsets no other zone',
      tableOf(['a', '<!--begin-validation-a-->^a$'], ['b', zoneOf('b', '^b$')]),
      ['unclosed a'],
    ],
  ])('%s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults)
  })

  test('a requirement may hold other zones, and a parameter may have several conditions', () => {
    const condition = '<!--begin-condition-a-->`b=1`<!--end-condition-a-->'
    const page = pageOf(
      `x <!--begin-requirement-r-->${zoneOf('a', '1')} ${condition} ${condition}<!--end-requirement-r-->`,
    )
    expect(page.faults).toEqual([])
    expect(page.zones.map(({kind}) => kind)).toEqual(['requirement', 'validation', 'condition', 'condition'])
  })

  test('a faulty zone is not read, so that nothing is made of half a pattern', () => {
    expect(
      textsOf(pageOf(`x <!--begin-validation-a-->1${zoneOf('b', '2')}<!--end-validation-a--> ${zoneOf('c', '3')}`)),
    ).toEqual(['3'])
    const crossed =
      '<!--begin-requirement-r-->1<!--begin-validation-a-->2<!--end-requirement-r-->3<!--end-validation-a-->'
    expect(textsOf(pageOf(`x ${crossed} ${zoneOf('b', '4')}`))).toEqual(['4'])
  })
})
