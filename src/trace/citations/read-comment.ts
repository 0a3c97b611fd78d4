import type {CitationKind} from './citation.ts'

/** A comment that names requirements; offsets are those of its line. */
export interface Comment {
  readonly kind: CitationKind
  readonly ids: readonly {readonly id: string; readonly start: number}[]
  /** What stands behind `because`. */
  readonly reason: string
}

/** A comment that begins like a citation and goes on otherwise. */
export interface Fault {
  readonly text: string
  readonly start: number
  /** What stands where the id would. */
  readonly id: string
  readonly expected: string
}

const kinds: Readonly<Record<string, CitationKind>> = {
  implements: 'implementation',
  tests: 'test',
  exception: 'exception',
  todo: 'todo',
}

/** A comment of any language that begins with a word like those above. */
const comment =
  /(?:^[ \t]*(?:\*|--)|(?:^|[\s{])(?:\/\/+|\/\*+|#+)|<!--)[ \t]*\b(implement(?:s|ed)?|tests?|tested|exception|except|todo)\b:?[ \t]+(\S.*)$/di
const grammar = /^([^\s,]+(?:[ \t]*,[ \t]*[^\s,]+)*)(?:[ \t]+(because)\b[ \t]*(.*))?$/

/** Reads the citation on one line of code; nothing where there is none. O(line). */
export function readComment(line: string): Comment | Fault | undefined {
  const match = comment.exec(line)
  const [start, bodyAt] = [match?.indices?.[1]?.[0], match?.indices?.[2]?.[0]]
  if (!match || start === undefined || bodyAt === undefined || isQuoted(line.slice(0, start))) return undefined
  const [, word = '', rest = ''] = match
  const body = rest
    .split(/\*\/|-->/, 1)
    .join()
    .trimEnd()
  const fault = (expected: string): Fault => ({
    text: line.slice(start, bodyAt) + body,
    start,
    id: body.split(/[\s,]/, 1).join(),
    expected,
  })
  const kind = Object.hasOwn(kinds, word) ? kinds[word] : undefined
  if (!kind) return fault(`one of ${Object.keys(kinds).join(', ')}, in lower case`)
  const [, ids, because, reason = ''] = grammar.exec(body) ?? []
  if (ids === undefined) return fault('ids alone, with commas between them')
  // That is for plug-ins, which judge each zone by itself.
  if (ids.includes('.*')) return fault('each id in full')
  if (because !== undefined && kind !== 'exception' && kind !== 'todo') return fault('no reason')
  return {kind, reason, ids: [...ids.matchAll(/[^\s,]+/g)].map(({0: id, index}) => ({id, start: bodyAt + index}))}
}

/** Whether what comes next stands in quotes: there is an odd number of one kind before it. */
const isQuoted = (before: string): boolean => ["'", '"', '`'].some(quote => before.split(quote).length % 2 === 0)
