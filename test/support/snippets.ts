import {readdirSync, readFileSync} from 'node:fs'

/** One fenced block of a Markdown file. */
export interface Snippet {
  /** `path:line`, to be opened. */
  readonly at: string
  readonly language: string
  readonly code: string
}

/** The pages whose snippets have to be true. */
export const guides = ['README.md', ...readdirSync('docs/guide').map(file => `docs/guide/${file}`)].filter(file =>
  file.endsWith('.md'),
)

/** The fenced blocks of these languages in a file. */
export function readSnippets(path: string, language: string): readonly Snippet[] {
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, found]) => found === language)
    .map(({1: found = '', 2: code = '', index}) => ({
      at: `${path}:${text.slice(0, index).split('\n').length}`,
      language: found,
      code,
    }))
}

/** What a snippet says that it prints: the comments behind its calls of `console.log`. */
export const toClaims = (code: string): readonly string[] =>
  [...code.matchAll(/console\.log\(.*\) \/\/ (.*)$/gm)].map(([, claim = '']) => claim)

/** The commands of a console block, each with the output that it claims; that may show commands in its turn. */
export const toCommands = (code: string): readonly {readonly command: string; readonly output: string}[] =>
  code
    .split(/^\$ (?=np[mx] )/m)
    .slice(1)
    .map(part => ({command: part.slice(0, part.indexOf('\n')), output: part.slice(part.indexOf('\n') + 1).trimEnd()}))
