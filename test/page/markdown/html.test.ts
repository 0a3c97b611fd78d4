import {expect, test} from 'vitest'
import {readHtml} from '../../../src/page/markdown/html.ts'

test('readHtml tells comments and what a reader sees beside them, where they stand in the page', () => {
  expect(readHtml('<b>a</b><!-- c --> \n<!----> d <!-- e', 10)).toEqual({
    comments: [
      {start: 18, end: 28, text: ' c '},
      {start: 30, end: 37, text: ''},
    ],
    leaves: [
      {start: 10, end: 18, text: 'a', raw: true},
      {start: 37, end: 46, text: ' d <!-- e', raw: true},
    ],
  })
})
