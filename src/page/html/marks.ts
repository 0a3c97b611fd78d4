/** Two characters without a meaning, for what is put into rendered text: a page has none of them in it any more. */
export const [open, close] = ['\uE000', '\uE001'] as const

/** The same text without those characters; each keeps its offset. */
export const withoutMarks = (text: string): string => text.replace(/[\uE000\uE001]/g, '\uFFFD')

/** The place holder for a marker: nothing that Markdown or HTML reads. */
export const toMark = (zone: number, edge: 'begin' | 'end'): string => `${open}${zone}${edge}${close}`

/** A piece of rendered text. */
export type Piece =
  | {readonly kind: 'mark'; readonly zone: number; readonly edge: 'begin' | 'end'}
  | {readonly kind: 'open' | 'close'; readonly element: string; readonly text: string}
  | {readonly kind: 'text'; readonly text: string}

const piece = /\uE000(\d+)(begin|end)\uE001|<(\/?)([a-z][a-z0-9]*)[^>]*>|[^\uE000<]+|[\s\S]/g

/** Elements that hold nothing and have no end. */
const empty = new Set(['br', 'hr', 'img', 'input'])

/** Cuts rendered HTML into tags, place holders and text. A place holder inside a tag is part of the tag. O(length). */
export const toPieces = (html: string): readonly Piece[] =>
  [...html.matchAll(piece)].map(([text, zone, edge, slash, element]): Piece => {
    if (zone !== undefined) return {kind: 'mark', zone: Number(zone), edge: edge === 'begin' ? 'begin' : 'end'}
    if (element === undefined || empty.has(element)) return {kind: 'text', text}
    return {kind: slash ? 'close' : 'open', element, text}
  })
