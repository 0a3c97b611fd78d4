import {type Edit, toPlaces} from '../../diagnostic/index.ts'
import {type Page, readPage, type Zone} from '../../page/index.ts'
import {applyEdits} from '../fix.ts'
import {defineRule} from '../rule.ts'
import {patternZones, sliceOf} from '../slice.ts'

/** The names that HTML gives to ASCII characters other than letters and digits. */
const names = [
  '! excl " quot # num $ dollar % percnt & amp \' apos ( lpar ) rpar * ast + plus , comma . period / sol : colon',
  '; semi < lt = equals > gt ? quest @ commat [ lbrack [ lsqb \\ bsol ] rbrack ] rsqb ^ Hat _ lowbar ` grave',
  '{ lbrace { lcub | vert | verbar | VerticalLine } rbrace } rcub',
].join(' ')
const named = new Map([...names.matchAll(/(\S) (\w+)/g)].map(([, character = '', name = '']) => [name, character]))

/** Decimal, hexadecimal or a name; a backslash before it would make it text. */
const reference = /(?<!(?<!\\)(?:\\\\)*\\)&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]*));/g

/** A character reference is text of the pattern to us, and a character to the reader of the rendered page. */
export const zoneEntity = defineRule({
  id: 'zone-entity',
  severity: 'error',
  about: 'No pattern holds a character reference.',
  why: 'Readers of the rendered page see the character, and the pattern holds the reference, letter by letter.',
  examples: [
    {ok: '<!--begin-validation-a-->^[a&;]$<!--end-validation-a-->\n'},
    {ok: 'It is <!--begin-validation-a-->`^&amp;$`<!--end-validation-a-->\n'},
    {
      bad: '<!--begin-validation-a-->^&#x61;&amp;b$<!--end-validation-a-->\n',
      says: ['1:27-1:33: Unexpected `&#x61;`, expected `a`', '1:33-1:38: Unexpected `&amp;`, expected `&`'],
      fixed: '<!--begin-validation-a-->^a&b$<!--end-validation-a-->\n',
    },
    {
      bad: '|Name|Validation|\n|-|-|\n|`a`|<!--begin-validation-a-->^a&#124;b$<!--end-validation-a-->|\n',
      says: ['3:33-3:39: Unexpected `&#124;`, expected `\\|`'],
      fixed: '|Name|Validation|\n|-|-|\n|`a`|<!--begin-validation-a-->^a\\|b$<!--end-validation-a-->|\n',
    },
    {
      bad: '<!--begin-validation-a-->^&lt;b>$<!--end-validation-a-->\n',
      says: ['1:27-1:31: Unexpected `&lt;`, expected `<`'],
    },
  ],
  *check({page}) {
    const places = toPlaces(page.source.text)
    for (const zone of patternZones(page)) {
      if (zone.form === 'code') continue
      const found = readReferences(zone, sliceOf(page, zone.place))
      const isSafe = found.length > 0 && isUnseen(page, zone, found.flatMap(toEdits))
      for (const reference of found) {
        const {seen, text, start, end} = reference
        const expected = text === undefined ? 'the character itself or an escape such as `\\u00a0`' : `\`${text}\``
        const finding = {message: `Unexpected \`${seen}\`, expected ${expected}`, place: places.place(start, end)}
        yield isSafe && text !== undefined ? {...finding, edits: toEdits(reference)} : finding
      }
    }
  },
})

interface Reference {
  readonly seen: string
  readonly start: number
  readonly end: number
  /** What to write instead; nothing for a character that cannot be seen, or that we have no table of. */
  readonly text: string | undefined
}

function readReferences({cell, place, rendered}: Zone, written: string): readonly Reference[] {
  return [...written.matchAll(reference)].flatMap(match => {
    const [seen, decimal, hex, name] = match
    const character = name ? named.get(name) : toCharacter(decimal ? Number(decimal) : Number(`0x${hex}`))
    // A name that we do not know is one of HTML's if the page does not show it.
    if (name && character === undefined && rendered.includes(seen)) return []
    const isVisible = character !== undefined && /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)
    const text = character === '|' && cell ? '\\|' : character
    const start = place.start.offset + match.index
    return [{seen, start, end: start + seen.length, text: isVisible ? text : undefined}]
  })
}

const toCharacter = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : undefined)

const toEdits = ({start, end, text}: Reference): readonly Edit[] => (text === undefined ? [] : [{start, end, text}])

/** Whether a reader sees the same after the edits: a plain `*` may start emphasis, and `&amp;amp;` is one step from `&`. */
function isUnseen(page: Page, {begin, end, cell}: Zone, edits: readonly Edit[]): boolean {
  const {path, text} = page.source
  const render = (zone: string) =>
    readPage({path, text: cell ? `|a|\n|-|\n|${zone}|\n` : `a ${zone}\n`}).zones.map(({rendered}) => rendered)[0]
  const [start, stop] = [begin.place.start.offset, end.place.end.offset]
  const inside = edits.map(edit => ({...edit, start: edit.start - start, end: edit.end - start}))
  const written = text.slice(start, stop)
  return render(written) === render(applyEdits(written, inside))
}
