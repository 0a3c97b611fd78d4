import {readFileSync} from 'node:fs'
import {readSnippets} from '../support/snippets.ts'

const path = 'docs/guide/self-hosted-form.md'

/** The guide for whoever hosts a form. */
export const guide = readFileSync(path, 'utf8')

/** The web pages of the guide, whole or in part: the page to copy, and a field with a pattern. */
export const [examplePage = '', exampleField = ''] = readSnippets(path, 'html').map(({code}) => code)

/** What the guide writes into `pattern` for each parameter. */
export const inputPatterns: ReadonlyMap<string, string> = new Map(
  [...guide.matchAll(/^\|(`.*`)\|`(\^.*\$)`\|$/gm)].flatMap(([, names = '', pattern = '']) =>
    names.split(', ').map(name => [name.slice(1, -1), pattern] as const),
  ),
)
