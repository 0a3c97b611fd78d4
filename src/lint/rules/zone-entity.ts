import {type Edit, toPlaces} from '../../diagnostic/index.ts'
import type {Zone} from '../../page/index.ts'
import {defineRule, type Finding} from '../rule.ts'
import {patternZones, sliceOf} from '../slice.ts'

/** The names that HTML gives to ASCII characters. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  excl: '!',
  num: '#',
  dollar: '$',
  percnt: '%',
  lpar: '(',
  rpar: ')',
  ast: '*',
  plus: '+',
  comma: ',',
  period: '.',
  sol: '/',
  colon: ':',
  semi: ';',
  equals: '=',
  quest: '?',
  commat: '@',
  lbrack: '[',
  lsqb: '[',
  bsol: '\\',
  rbrack: ']',
  rsqb: ']',
  Hat: '^',
  lowbar: '_',
  grave: '`',
  lbrace: '{',
  lcub: '{',
  vert: '|',
  verbar: '|',
  VerticalLine: '|',
  rbrace: '}',
  rcub: '}',
}
const reference = /&(?:#(?<decimal>\d{1,7})|#[xX](?<hex>[\da-fA-F]{1,6})|(?<name>[A-Za-z][A-Za-z\d]*));/g

/** Markdown gives these a meaning of their own, so that writing them plainly could change what is read. */
const active = new Set('*_`~[]<\\')

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
      const written = sliceOf(page, zone.place)
      for (const match of written.matchAll(reference)) {
        const character = toCharacter(match.groups ?? {})
        if (character === undefined && zone.rendered.includes(match[0])) continue
        const start = zone.place.start.offset + match.index
        yield {
          place: places.place(start, start + match[0].length),
          ...toRepair(zone, match[0], character, written.slice(match.index + match[0].length), start),
        }
      }
    }
  },
})

function toCharacter({decimal, hex, name = ''}: Readonly<Record<string, string | undefined>>): string | undefined {
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16)
  if (Number.isNaN(code)) return Object.hasOwn(named, name) ? named[name] : undefined
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

/** Offers the character itself, where it can be seen and Markdown would leave it alone. */
function toRepair(
  zone: Zone,
  seen: string,
  character: string | undefined,
  after: string,
  start: number,
): Omit<Finding, 'place'> {
  if (character === undefined || !/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character))
    return {message: `Unexpected \`${seen}\`, expected the character itself or an escape such as \`\\u00a0\``}
  const text = character === '|' && zone.cell ? '\\|' : character
  const message = `Unexpected \`${seen}\`, expected \`${text}\``
  const startsReference = character === '&' && /^#?\w+;/.test(after)
  const edits: readonly Edit[] = [{start, end: start + seen.length, text}]
  return active.has(character) || startsReference ? {message} : {message, edits}
}
