import {defineRule} from '../rule.ts'

/** A comment that was meant to be a marker. */
export const markerUnreadable = defineRule({
  id: 'marker-unreadable',
  severity: 'error',
  about: 'Each comment that starts like a marker is one.',
  why: 'A misspelt marker is an ordinary comment: its zone is not read, and nothing else on the page shows it.',
  examples: [
    {ok: '<!-- beginning with the pattern -->\n\n<!--begin-validation-a-->^a$<!--end-validation-a-->\n'},
    {
      bad: '<!--begin-validaton-a-->^a$<!--end-validation-->\n',
      says: [
        '1:1-1:25: Unexpected `begin-validaton-a`, expected one of the kinds validation, answer, condition, requirement',
        '1:28-1:49: Unexpected `end-validation`, expected a name after the kind',
      ],
    },
  ],
  *check({page}) {
    for (const {text, reason, place} of page.unreadable) yield {message: `Unexpected \`${text}\`, ${reason}`, place}
  },
})
