import {toFaces} from '../walk/faces.ts'
import {isHalf} from '../walk/partition.ts'
import {dead, type Walk} from '../walk/walk.ts'

/** Stops beyond which no new ones are looked for. */
const maximum = 300

/** How often a character that leads nowhere else is repeated, for longer strings. */
const turns = [2, 8, 64]

interface Way {
  readonly from: number
  readonly face: string
  readonly to: number
}

/**
 * Accepted strings that take each way between the stops of a walk, as far as it is explored: from the start by the
 * shortest way to its beginning, and from its end by the shortest one to where a string is accepted.
 */
export function explore(walk: Walk): readonly string[] {
  const starts = new Map([[walk.start, '']])
  const ways: Way[] = []
  for (const [from, start] of starts)
    for (const code of toFaces(walk.sets(from))) {
      const to = walk.next(from, code)
      const face = String.fromCodePoint(code)
      if (to === dead || isHalf(code)) continue
      ways.push({from, face, to})
      if (!starts.has(to) && starts.size < maximum) starts.set(to, start + face)
    }
  const ends = toEnds(walk, starts.keys(), ways)
  const join = ({from, face, to}: Way, count = 1) => {
    const [start, end] = [starts.get(from), ends.get(to)]
    return start === undefined || end === undefined ? [] : [start + face.repeat(count) + end]
  }
  const loops = ways.filter(({from, to}) => from === to)
  return [
    ...[ends.get(walk.start) ?? []].flat(),
    ...ways.flatMap(way => join(way)),
    ...turns.flatMap(count => loops.flatMap(way => join(way, count))),
  ]
}

/** The shortest string from each stop to one that accepts. */
function toEnds(walk: Walk, stops: Iterable<number>, ways: readonly Way[]): ReadonlyMap<number, string> {
  const into = new Map<number, Way[]>()
  for (const way of ways) {
    const known = into.get(way.to)
    if (known) known.push(way)
    else into.set(way.to, [way])
  }
  const ends = new Map<number, string>()
  for (const stop of stops) if (walk.accepts(stop)) ends.set(stop, '')
  for (const [stop, end] of ends)
    for (const {from, face} of into.get(stop) ?? []) if (!ends.has(from)) ends.set(from, face + end)
  return ends
}
