import {escapeText} from './escape.ts'

/** What is known of a link beside the file that it leads to. */
export interface LinkOptions {
  /** The file that will hold the link; by default one in the working folder. */
  readonly path?: string | undefined
  readonly line?: number
  /** What is shown, as Markdown; by default the path, with the line where there is one. */
  readonly text?: string
}

/**
 * A Markdown link to a file, relative to the file that holds it.
 *
 * @example
 * toLink('src/a.ts', {path: 'docs/trace.md', line: 3}) // '[src/a.ts:3](../src/a.ts#L3)'
 */
export function toLink(to: string, {path = '', line, text}: LinkOptions = {}): string {
  const shown = text ?? escapeText(line === undefined ? to : `${to}:${line}`)
  const target = relative(path, to).map(encode).join('/')
  return `[${shown}](${target}${line === undefined ? '' : `#L${line}`})`
}

/** The way from one file to another, both relative to the working folder. */
function relative(from: string, to: string): readonly string[] {
  const [folders, steps] = [from.split('/').slice(0, -1), to.split('/')]
  const shared = folders.findIndex((folder, index) => folder !== steps[index])
  const same = shared < 0 ? folders.length : shared
  return [...folders.slice(same).map(() => '..'), ...steps.slice(same)]
}

/** Half a surrogate pair has no UTF-8, and a parenthesis would end the link. */
const encode = (step: string): string =>
  encodeURIComponent(step.replace(/\p{Cs}/gu, '\uFFFD')).replace(/[()]/g, one => (one === '(' ? '%28' : '%29'))
