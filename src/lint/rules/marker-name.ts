import type {Edit} from '../../diagnostic/index.ts'
import type {Cell, Marker, Page, Zone} from '../../page/index.ts'
import {defineRule, type Finding} from '../rule.ts'
import {patternZones, sliceOf} from '../slice.ts'

/** The name of a row, of which the zone of that row speaks. */
export const markerName = defineRule({
  id: 'marker-name',
  severity: 'error',
  about: 'A zone in a table row has the name that the first cell of the row gives.',
  why: 'Readers go by the row and programs by the marker: with two names the pattern is checked for another parameter.',
  examples: [
    {ok: '|Name|Validation|\n|-|-|\n|`utm_term`|<!--begin-validation-utm_term-->^a$<!--end-validation-utm_term-->|\n'},
    {
      bad: '|Name|Validation|\n|-|-|\n|`utm_term`|<!--begin-validation-utm-term-->^a$<!--end-validation-utm-term-->|\n',
      says: ['3:13-3:45: Unexpected name `utm-term`, expected `utm_term` as in the first cell of the row'],
      fixed:
        '|Name|Validation|\n|-|-|\n|`utm_term`|<!--begin-validation-utm_term-->^a$<!--end-validation-utm_term-->|\n',
    },
    {
      bad: '|Name|Validation|\n|-|-|\n|`context`|<!--begin-validation-service-->^a$<!--end-validation-service-->|\n',
      says: ['3:12-3:43: Unexpected name `service`, expected `context` as in the first cell of the row'],
    },
  ],
  *check({page}) {
    const names = rowNames(page)
    const taken = new Set(page.zones.map(({kind, name}) => `${kind}-${name}`))
    for (const zone of patternZones(page)) {
      const expected = zone.cell && names.get(zone.cell.place.start.offset)
      if (expected && expected !== zone.name)
        yield toFinding(page, zone, expected, taken.has(`${zone.kind}-${expected}`))
    }
  },
})

/** The row's name, by the offset of each further cell of the row. */
const rowNames = ({tables}: Page): ReadonlyMap<number, string> =>
  new Map(
    tables
      .flatMap(({rows}) => rows)
      .flatMap(({cells: [first, ...others]}) =>
        first ? others.map(({place}): [number, string] => [place.start.offset, nameOf(first)]) : [],
      ),
  )

const nameOf = ({codes: [code], text}: Cell): string => code?.text ?? text

function toFinding(page: Page, {name, begin, end}: Zone, expected: string, isTaken: boolean): Finding {
  const message = `Unexpected name \`${name}\`, expected \`${expected}\` as in the first cell of the row`
  const finding = {message, place: begin.place}
  const isSlip = name.replaceAll('-', '_') === expected.replaceAll('-', '_')
  return isSlip && !isTaken
    ? {...finding, edits: [rename(page, begin, expected), rename(page, end, expected)]}
    : finding
}

function rename(page: Page, {name, place}: Marker, text: string): Edit {
  const start = place.start.offset + sliceOf(page, place).lastIndexOf(name)
  return {start, end: start + name.length, text}
}
