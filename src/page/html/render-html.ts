import type {Page, Zone} from '../page.ts'
import {besideRows} from './beside-rows.ts'
import {findWhole} from './find-whole.ts'
import {close, open, toPieces} from './marks.ts'
import {toHtml} from './to-html.ts'
import {withAnchors} from './with-anchors.ts'

/** What is put around a zone, as HTML: where it begins, where it ends, and beside it. */
export interface Around {
  readonly begin: string
  readonly end: string
  /** Stands before the zone or, of a zone in a table, in a last cell of its row. */
  readonly beside: string
}

/**
 * Renders a page as HTML with something around each zone; `begin` and `end` are left out where the zone does not begin
 * and end in the same element. Nothing that the page holds runs or is loaded. O(length).
 */
export function renderHtml(page: Page, toAround: (zone: Zone) => Around | undefined): string {
  const around = page.zones.map(toAround)
  const pieces = toPieces(toHtml(page))
  const whole = findWhole(pieces)
  const html = pieces.map(piece => {
    if (piece.kind !== 'mark') return piece.text
    const {begin = '', end = '', beside = ''} = around[piece.zone] ?? {}
    if (piece.edge === 'end') return whole.has(piece.zone) ? end : ''
    return (beside && open + beside + close) + (whole.has(piece.zone) ? begin : '')
  })
  return withAnchors(withoutImages(besideRows(html.join('')).replace(/[\uE000\uE001]/g, '')))
}

/** A picture would have to be loaded from somewhere: in its place stands what it shows. */
const withoutImages = (html: string): string =>
  html.replace(/<img src="[^"]*" alt="([^"]*)"[^>]*>/g, '<span class="image">$1</span>')
