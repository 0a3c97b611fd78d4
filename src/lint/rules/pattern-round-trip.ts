import {toRoundTrip, type Zone} from '../../page/index.ts'
import {isValid} from '../../regex/index.ts'
import {hasReference, judgeOnce, toCodeSpan, toRegex} from '../pattern-zone.ts'
import {defineRule} from '../rule.ts'
import {patternZones} from '../slice.ts'

/** remark, Prettier and most editors write Markdown anew from its tree, and escape as they see fit. */
export const patternRoundTrip = defineRule({
  id: 'pattern-round-trip',
  severity: 'warning',
  about: 'Each pattern stays what it is when a formatter rewrites the page.',
  why: 'One run of a formatter over the page would change the rule, in a diff that nobody reads.',
  examples: [
    {ok: 'a <!--begin-validation-a-->`^[\\w\\/.%-]+$`<!--end-validation-a-->'},
    {ok: 'a <!--begin-validation-a-->^a+$<!--end-validation-a-->'},
    {ok: '<!--begin-validation-a-->^[\\w\\/.%-]+$<!--end-validation-a-->'},
    {
      bad: 'a <!--begin-validation-a-->^[\\w\\/.%-]+$<!--end-validation-a-->',
      says: [
        '1:28-1:40: Unexpected pattern that a formatter turns into `^\\[\\w/.%-]+$`, expected `^[\\w\\/.%-]+$` in a code span',
      ],
      fixed: 'a <!--begin-validation-a-->`^[\\w\\/.%-]+$`<!--end-validation-a-->',
    },
    {
      bad: '|Name|Pattern|\n|-|-|\n|`a`|<!--begin-validation-a-->^[ab]\\|c$<!--end-validation-a-->|',
      says: [
        '3:31-3:40: Unexpected pattern that a formatter turns into `^\\[ab]|c$`, expected `^[ab]|c$` in a code span',
      ],
      fixed: '|Name|Pattern|\n|-|-|\n|`a`|<!--begin-validation-a-->`^[ab]\\|c$`<!--end-validation-a-->|',
    },
  ],
  *check({page}) {
    const toWritten = judgeOnce(toJudged, ({cell, place, text}) => `${cell ? 'cell' : place.start.offset} ${text}`)
    for (const zone of patternZones(page)) {
      const written = zone.raw ? zone.text : toWritten(zone)
      if (written === zone.text) continue
      const message = `Unexpected pattern that a formatter turns into \`${written}\`, expected \`${zone.text}\` in a code span`
      yield {message, place: zone.place, ...toCodeSpan(page.source, zone)}
    }
  },
})

/** What a formatter makes of it; the pattern itself where another rule has to be heard first. */
const toJudged = (zone: Zone): string => (isValid(toRegex(zone)) && !hasReference(zone) ? toRoundTrip(zone) : zone.text)
