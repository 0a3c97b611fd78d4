import {toPlaces} from '../../diagnostic/index.ts'
import {readSyntaxError} from '../../regex/index.ts'
import {toPlaceInside, toRegex} from '../pattern-zone.ts'
import {defineRule} from '../rule.ts'
import {patternZones} from '../slice.ts'

/** A line ending is legal in a pattern but not in a literal, and nobody means it. */
export const patternSyntax = defineRule({
  id: 'pattern-syntax',
  severity: 'error',
  about: 'Each pattern is a regular expression on one line.',
  why: 'What is no regular expression accepts nothing and refuses nothing: whoever copies it gets a crash.',
  examples: [
    {ok: 'uid <!--begin-validation-uid-->`^[0-9a-f]{32}$`<!--end-validation-uid-->'},
    {
      bad: 'uid <!--begin-validation-uid-->`^(a$`<!--end-validation-uid-->',
      says: ['1:37-1:37: Unexpected syntax (Unterminated group), expected a regular expression'],
    },
    {
      bad: '|Name|Pattern|\n|-|-|\n|`a`|<!--begin-validation-a-->`^(a\\|b))$`<!--end-validation-a-->|',
      says: ["3:39-3:40: Unexpected syntax (Unmatched ')'), expected a regular expression"],
    },
    {
      bad: 'uid <!--begin-validation-uid-->`^a\nb$`<!--end-validation-uid-->',
      says: ['1:35-2:1: Unexpected line ending inside a pattern, expected the pattern on one line'],
    },
  ],
  *check({page}) {
    const places = toPlaces(page.source.text)
    for (const zone of patternZones(page)) {
      const {start, end} = zone.place
      const ending = /\r\n?|\n/.exec(page.source.text.slice(start.offset, end.offset))
      if (ending) {
        const at = start.offset + ending.index
        const place = places.place(at, at + ending[0].length)
        yield {message: 'Unexpected line ending inside a pattern, expected the pattern on one line', place}
      }
      const error = readSyntaxError(toRegex(zone))
      if (!error) continue
      const place = toPlaceInside(page.source, zone, error.offset, places)
      yield {message: `Unexpected syntax (${error.message}), expected a regular expression`, place}
    }
  },
})
