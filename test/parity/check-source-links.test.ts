import {describe, expect, test} from 'vitest'
import {checkSourceLinks} from '../../src/parity/check-source-links.ts'

const bindings = [{parameter: 'uid', at: './server/lib/flow-event.js#UID'}, {schema: 'server/route.ts#QUERY'}]
const check = (text: string, path = 'docs/page.md') => checkSourceLinks([{path, text}], bindings)
const url = 'https://github.com/example/accounts/blob/main/packages/server/lib'

describe('a link to the source', () => {
  test.each([
    ['by reference', `in [this file][flow]\n\n[Flow]: ${url}/flow-event.js`],
    ['by its own text', `in [this file]\n\n[this file]: <${url}/flow-event.js>`],
    ['inline, with a line and a title', `in [the source](${url}/flow-event.js#L30 "it")`],
    ['inline, relative to the page', 'in [the schema](../server/route.ts)'],
    ['from the root of the site', 'in [the file](/packages/server/route.ts)'],
  ])('%s passes where its file is bound', (_, text) => {
    expect(check(text)).toEqual({
      check: 'page-source-link',
      title: 'Each link to the source leads to a bound file.',
      status: 'pass',
      diagnostics: [],
    })
  })

  test('fails where its file is not bound', () => {
    expect(check(`The rules are in [this file][flow].\n\n[flow]: ${url}/other.js`)).toMatchObject({
      status: 'fail',
      diagnostics: [
        {
          code: 'page-source-link',
          message:
            'Unexpected link to `example/accounts/blob/main/packages/server/lib/other.js`, ' +
            'expected one to a bound file: `./server/lib/flow-event.js` or `server/route.ts`',
          path: 'docs/page.md',
          place: {start: {line: 1, column: 18}, end: {column: 35}},
        },
      ],
    })
    // Not the bound file, though its name ends so.
    expect(check(`[this file](${url}/old-flow-event.js)`).status).toBe('fail')
    expect(check('[this file](server/route.ts)').status).toBe('fail')
    expect(check('[this file](server/route.ts)', 'README.md').status).toBe('pass')
  })
})

test.each([
  ['does not say that it is the source', `see [how it is used](${url}/other.js)`],
  ['leads to no code', `see [this file](${url}/README.md) and [the source](https://example.com/)`],
  ['stands in code', `\`[this file](${url}/other.js)\`\n\n~~~md\n[this file](${url}/other.js)\n~~~\n`],
  ['has no target', '[this file][nowhere] or [this file], [this file](http://[/other.js)'],
])('a link that %s is left alone', (_, text) => {
  expect(check(text).status).toBe('pass')
})
