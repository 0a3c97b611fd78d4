import {defineRule} from '../rule.ts'
import {patternZones} from '../slice.ts'

/** `/` pattern `/` flags: the closing slash is one that no backslash escapes. */
const literal = /^\/(?<pattern>(?:[^\\]|\\.)+)\/(?<flags>[dgimsuvy]*)$/s

/** The slashes of a regular expression literal belong to JavaScript, not to the pattern. */
export const zoneSlashes = defineRule({
  id: 'zone-slashes',
  severity: 'error',
  about: 'No pattern stands between slashes.',
  why: 'The pattern of a zone is taken as it is: slashes around it would have to stand around each value too.',
  examples: [
    {ok: '<!--begin-validation-path-->^/[a-z/]+/$<!--end-validation-path-->\n'},
    {ok: '<!--begin-validation-path-->/settings/avatar<!--end-validation-path-->\n'},
    {
      bad: '<!--begin-validation-a-->/^a$/<!--end-validation-a-->\n',
      says: ['1:26-1:31: Unexpected slashes around the pattern, expected `^a$`'],
      fixed: '<!--begin-validation-a-->^a$<!--end-validation-a-->\n',
    },
    {
      bad: '<!--begin-validation-a-->/^a$/i<!--end-validation-a-->\n',
      says: ['1:26-1:32: Unexpected slashes and flags `i` around the pattern, expected a pattern that needs no flags'],
    },
  ],
  *check({page}) {
    for (const {text, place} of patternZones(page)) {
      const {pattern, flags} = literal.exec(text)?.groups ?? {}
      if (pattern === undefined) continue
      if (flags) {
        const message = `Unexpected slashes and flags \`${flags}\` around the pattern, expected a pattern that needs no flags`
        yield {message, place}
        continue
      }
      const [start, end] = [place.start.offset, place.end.offset]
      const edits = [
        {start, end: start + 1, text: ''},
        {start: end - 1, end, text: ''},
      ]
      const message = `Unexpected slashes around the pattern, expected \`${pattern}\``
      // A space at the edge is part of the pattern now, and would not be without the slashes.
      yield pattern === pattern.trim() ? {message, place, edits} : {message, place}
    }
  },
})
