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
const grammar = /^\s*(begin|end)-(validation|answer|condition|requirement)-(\S+)\s*$/
/** A comment that means to be a marker: it begins like one and then like a kind. */
const attempt = /^\s*(?:begin|end)[-_:\s]\s*((?:vali|answ|cond|requ)[a-z]*)(.*)$/is
const suppression = /^\s*docparity-allow\b\s*(\S*)(?:\s+because\b\s*(.*?))?\s*$/s

/** Reads markers and suppressions; other comments are none of our business. */
export function readComments(comments: readonly Comment[], text: string, places: Places): Said {
  const markers: Marker[] = []
  const unreadable: UnreadableMarker[] = []
  const suppressions: Suppression[] = []
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
    if (allowed !== undefined) suppressions.push({rule, reason, place, ...linesCovered(comment, text, places)})
  }
  return {markers, unreadable, suppressions}
}

function toReason(kind: string, rest: string): string {
  if (!kinds.some(known => known === kind)) return `expected one of the kinds ${kinds.join(', ')}`
  return rest.trim().replace(/^-/, '') === ''
    ? 'expected a name after the kind'
    : 'expected `-` and a name without spaces'
}

/** A suppression covers its own line, or, where it stands alone, the lines that follow up to the next blank one. */
function linesCovered({start, end}: Comment, text: string, places: Places): {first: number; last: number} {
  const isAlone =
    /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, start - 200), start)) &&
    /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 200))
  const last = places.point(end).line
  if (!isAlone) return {first: places.point(start).line, last}
  const following = /(?:[ \t]*(?:\r\n?|\n))*(?:[ \t]*[^\s].*(?:\r\n?|\n|$))*/y
  following.lastIndex = end
  const length = following.exec(text)?.[0].trimEnd().length ?? 0
  return {first: last + 1, last: Math.max(last + 1, places.point(end + length).line)}
}
