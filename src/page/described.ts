import type {Place} from '../diagnostic/index.ts'
import type {Cell, Page, Row, Table, Zone} from './page.ts'

/** What a table row, or a zone outside of one, says of a parameter or of a field of the answer. */
export interface Described {
  readonly kind: 'validation' | 'answer'
  readonly name: string
  readonly description: string
  readonly examples: readonly string[]
  readonly type: string
  readonly zone?: Zone
  readonly place: Place
}

/** The columns of a table that we read, by their index; -1 where there is none. */
interface Columns {
  readonly name: number
  readonly description: number
  readonly examples: number
  readonly type: number
}

/** Reads all rows of all tables of parameters or of fields, and then the zones that stand in no row. */
export function toDescribed(page: Page): readonly Described[] {
  const zones = page.zones.filter(zone => zone.kind === 'validation' || zone.kind === 'answer')
  // Of two zones in a cell the first is the row's.
  const byCell = new Map(zones.toReversed().map(zone => [zone.cell, zone]))
  const rows = page.tables.flatMap(table => toRows(table, byCell))
  const placed = new Set(rows.map(({zone}) => zone))
  const loose = zones
    .filter(zone => !placed.has(zone))
    .map((zone): Described => {
      const kind = zone.kind === 'answer' ? 'answer' : 'validation'
      return {kind, name: zone.name, description: '', examples: [], type: '', zone, place: zone.place}
    })
  return [...rows, ...loose]
}

function toRows(table: Table, byCell: ReadonlyMap<Cell | undefined, Zone>): readonly Described[] {
  const kind = toTableKind(table, byCell)
  if (!kind) return []
  const columns = toColumns(table.header)
  return table.rows.flatMap((row): Described[] => {
    const name = readName(row, columns.name)
    const cell = row.cells.find(candidate => byCell.has(candidate))
    const zone = cell && byCell.get(cell)
    if (name === '') return []
    return [
      {
        kind,
        name,
        description: row.cells[columns.description]?.text ?? '',
        examples: row.cells[columns.examples]?.codes.map(({text}) => text) ?? [],
        type: row.cells[columns.type]?.text ?? '',
        ...(zone && {zone}),
        place: row.place,
      },
    ]
  })
}

/** What a table describes: its zones say it, or else its header, so that a table without any pattern is seen too. */
function toTableKind(
  {header, rows}: Table,
  byCell: ReadonlyMap<Cell | undefined, Zone>,
): Described['kind'] | undefined {
  for (const {cells} of rows) {
    const kind = cells.map(cell => byCell.get(cell)?.kind).find(kind => kind !== undefined)
    if (kind) return kind === 'answer' ? 'answer' : 'validation'
  }
  const titles = header.cells.map(({text}) => text)
  const isNamed = titles.some(title => /^(?:name|(?:query )?parameter)s?$/i.test(title))
  return isNamed && titles.some(title => /\b(?:regex|regexp|pattern|validation)\b/i.test(title))
    ? 'validation'
    : undefined
}

function toColumns({cells}: Row): Columns {
  const find = (title: RegExp) => cells.findIndex(({text}) => title.test(text))
  return {
    name: Math.max(0, find(/^(?:name|(?:query )?parameter|field)s?$/i)),
    description: find(/^(?:description|meaning)\b/i),
    examples: find(/^examples?\b/i),
    type: find(/^type\b/i),
  }
}

/** The name that a row gives: its first code span, or else all of the cell. */
function readName({cells}: Row, column: number): string {
  const cell = cells[column]
  return cell?.codes[0]?.text ?? cell?.text ?? ''
}
