import {defineRule} from '../rule.ts'

const dotted = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/

/** Ids are names that tests and code cite for years, so they all look alike. */
export const requirementId = defineRule({
  id: 'requirement-id',
  severity: 'error',
  about: 'The id of a requirement is dotted lower-case words, from general to specific.',
  why: 'Tests and code cite a requirement by its id: ids of one form sort well and are found by a search.',
  examples: [
    {ok: '<!--begin-requirement-flow.answer.json-->The answer must be JSON.<!--end-requirement-flow.answer.json-->\n'},
    {
      bad: '<!--begin-requirement-answerJson-->The answer must be JSON.<!--end-requirement-answerJson-->\n',
      says: ['1:1-1:36: Unexpected id `answerJson`, expected dotted lower-case words such as `flow.answer.json`'],
    },
    {
      bad: '<!--begin-requirement-answer-->The answer must be JSON.<!--end-requirement-answer-->\n',
      says: ['1:1-1:32: Unexpected id `answer`, expected dotted lower-case words such as `flow.answer.json`'],
    },
  ],
  *check({page}) {
    for (const {kind, name, begin} of page.zones)
      if (kind === 'requirement' && !dotted.test(name))
        yield {
          message: `Unexpected id \`${name}\`, expected dotted lower-case words such as \`flow.answer.json\``,
          place: begin.place,
        }
  },
})
