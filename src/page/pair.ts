import type {Marker, MarkerFault} from './page.ts'

/** A begin marker and its end marker. */
export interface Pair {
  readonly begin: Marker
  readonly end: Marker
}

/** Markers in pairs, and those that make none: each faulty marker is told once. */
export interface Pairing {
  readonly pairs: readonly Pair[]
  readonly faults: readonly MarkerFault[]
}

/**
 * Pairs each end marker with the last open begin marker of its kind and name, so that one forgotten marker does not
 * upset the rest of the page; then drops pairs that get into each other's way. O(markers × depth).
 */
export function pairMarkers(markers: readonly Marker[]): Pairing {
  const {pairs, faults} = matchMarkers(markers)
  const broken = new Set<Pair | undefined>()
  const fault = (kind: MarkerFault['fault'], pair: Pair, other: Marker) => {
    faults.push({fault: kind, marker: pair.begin, other})
    broken.add(pair)
  }
  const firsts = new Map<string, Marker>()
  let open: Pair[] = []
  for (const pair of pairs) {
    const {begin, end} = pair
    open = open.filter(outer => startOf(outer.end) > startOf(begin))
    const crossed = open.find(outer => startOf(outer.end) < startOf(end))
    const outer = open.findLast(({begin: {kind}}) => kind !== 'requirement' || kind === begin.kind)
    const first = firsts.get(keyOf(begin))
    if (begin.cell !== end.cell) fault('crossed', pair, end)
    else if (crossed) fault('crossed', pair, crossed.begin)
    else if (outer) fault('nested', pair, outer.begin)
    else if (first && begin.kind !== 'condition') fault('duplicate', pair, first)
    else firsts.set(keyOf(begin), begin)
    broken.add(crossed).add(outer)
    open.push(pair)
  }
  faults.sort((a, b) => startOf(a.marker) - startOf(b.marker))
  return {pairs: pairs.filter(pair => !broken.has(pair)), faults}
}

/** The first step: who belongs to whom, by kind and name alone; pairs in the order of their begin markers. */
function matchMarkers(markers: readonly Marker[]): {pairs: Pair[]; faults: MarkerFault[]} {
  const open = new Map<string, Marker[]>()
  const pairs: Pair[] = []
  const faults: MarkerFault[] = []
  for (const marker of markers) {
    const begins = open.get(keyOf(marker)) ?? []
    open.set(keyOf(marker), begins)
    const begin = marker.edge === 'end' ? begins.pop() : undefined
    if (begin) pairs.push({begin, end: marker})
    else if (marker.edge === 'end') faults.push({fault: 'unopened', marker})
    else begins.push(marker)
  }
  for (const marker of [...open.values()].flat()) faults.push({fault: 'unclosed', marker})
  return {pairs: pairs.sort((a, b) => startOf(a.begin) - startOf(b.begin)), faults}
}

const keyOf = ({kind, name}: Marker) => `${kind}-${name}`
const startOf = ({place}: Marker) => place.start.offset
