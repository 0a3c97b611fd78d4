import type {Places} from '../diagnostic/index.ts'
import type {Comment} from './markdown/index.ts'
import type {Kind, Marker, Suppression, UnreadableMarker} from './page.ts'

/** What the comments of a page say to us. */
export interface Said {
  readonly markers: readonly Marker[]
  readonly unreadable: readonly UnreadableMarker[]
  readonly suppressions: readonly Suppression[]
}

const kinds: readonly Kind[] = ['validation', 'answer', 'condition', 'requirement']
const grammar = /^\s*(begin|end)-(validation|answer|condition|requirement)-((?:(?!<!--)\S)+)\s*$/
/** A comment that means to be a marker: it begins like one and then like a kind. */
const attempt = /^\s*(?:begin|end)[-_:\s]\s*((?:vali|answ|cond|requ)[a-z]*)(.*)/is
const suppression = /^\s*docparity-allow\b\s*(\S*)(?:\s+because\b(.*))?/s

/** Reads markers and suppressions; other comments are none of our business. */
export function readComments(comments: readonly Comment[], text: string, places: Places): Said {
  const markers: Marker[] = []
  const unreadable: UnreadableMarker[] = []
  const suppressions: Suppression[] = []
  let cover: ReturnType<typeof toCover> | undefined
  for (const comment of comments) {
    const place = places.place(comment.start, comment.end)
    const [, edge, kind, name = ''] = grammar.exec(comment.text) ?? []
    if (edge) {
      const marker = {edge: edge === 'begin' ? 'begin' : 'end', kind: kind as Kind, name, place} as const
      markers.push(comment.cell ? {...marker, cell: comment.cell} : marker)
      continue
    }
    const [tried, triedKind = '', rest = ''] = attempt.exec(comment.text) ?? []
    if (tried !== undefined) unreadable.push({text: tried.trim(), reason: toReason(triedKind, rest), place})
    const [allowed, rule = '', reason = ''] = suppression.exec(comment.text) ?? []
    if (allowed === undefined) continue
    cover ??= toCover(text, places)
    suppressions.push({rule, reason: reason.trim(), place, ...cover(comment)})
  }
  return {markers, unreadable, suppressions}
}

function toReason(kind: string, rest: string): string {
  if (rest.includes('<!--')) return 'expected `-->` after the name'
  if (!kinds.some(known => known === kind)) return `expected one of the kinds ${kinds.join(', ')}`
  return rest.trim().replace('-', '') === ''
    ? 'expected a name after the kind'
    : 'expected `-` and a name without spaces'
}

/**
 * Tells which lines a suppression covers: its own or, where it stands alone on them, those that follow up to the next
 * blank one. The `>` of a quotation is in nobody's way.
 */
function toCover(text: string, places: Places): (comment: Comment) => Pick<Suppression, 'first' | 'last'> {
  const lines = text.split(/\r\n?|\n/)
  const isBlank = (line = '') => /^[\s>]*$/.test(line)
  /** By index of a line: the number of the last line of its block or, of a blank line, of the block after it. */
  const ends: number[] = []
  for (let index = lines.length - 1; index >= 0; index--) {
    const goesOn = isBlank(lines[index]) || !isBlank(lines[index + 1])
    ends[index] = (goesOn ? ends[index + 1] : undefined) ?? index + 1
  }
  return ({start, end}) => {
    const [from, to] = [places.point(start), places.point(end)]
    const isAlone =
      isBlank(lines[from.line - 1]?.slice(0, from.column - 1)) && isBlank(lines[to.line - 1]?.slice(to.column - 1))
    return isAlone ? {first: to.line + 1, last: ends[to.line] ?? to.line + 1} : {first: from.line, last: to.line}
  }
}
