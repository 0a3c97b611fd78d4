import type {Graph, Way} from './graph.ts'

/** A way whose end is not too far away. */
export interface ChartedWay extends Way {
  /** The UTF-16 units of the shortest string behind it, those of its own character left out. */
  readonly behind: number
}

/** All of a graph that strings of some length can reach, with the way home from everywhere. */
export interface Chart {
  readonly start: number
  accepts(node: number): boolean
  /** The ways from a node that lead to accepted strings: shortest first, then nicest. */
  ways(node: number): readonly ChartedWay[]
  /** The UTF-16 units of the longest string. */
  readonly longest: number
}

/** Explores a graph by strings of so many UTF-16 units at most; undefined where none of them is accepted. */
export function toChart(graph: Graph, maxLength: number): Chart | undefined {
  const found = new Map<number, readonly Way[]>()
  const into = new Map<number, {readonly to: number; readonly units: number}[]>()
  spread([graph.start], maxLength, node => {
    const ways = graph.ways(node)
    found.set(node, ways)
    for (const {to, units} of ways) {
      const known = into.get(to)
      if (known) known.push({to: node, units})
      else into.set(to, [{to: node, units}])
    }
    return ways
  })
  const distances = spread([...found.keys()].filter(graph.accepts), maxLength, node => into.get(node) ?? [])
  if (!distances.has(graph.start)) return undefined
  const charted = new Map([...found].map(([node, ways]) => [node, toCharted(ways, distances)]))
  const ways = (node: number) => charted.get(node) ?? []
  return {start: graph.start, accepts: graph.accepts, ways, longest: toLongest(graph, ways, maxLength)}
}

const toCharted = (ways: readonly Way[], distances: ReadonlyMap<number, number>): readonly ChartedWay[] =>
  ways
    .flatMap(way => {
      const behind = distances.get(way.to)
      return behind === undefined ? [] : [{...way, behind}]
    })
    .sort((a, b) => a.units + a.behind - b.units - b.behind)

/** How far it is to each node, as far as it is no farther than the limit. */
function spread(
  starts: readonly number[],
  limit: number,
  next: (node: number) => readonly {readonly to: number; readonly units: number}[],
): ReadonlyMap<number, number> {
  const distances = new Map<number, number>()
  const layers = [[...starts]]
  for (let distance = 0; distance <= limit && distance < layers.length; distance++)
    // Ways without a character lead on within the layer, which grows.
    for (const node of layers[distance] ?? []) {
      if (distances.has(node)) continue
      distances.set(node, distance)
      for (const {to, units} of next(node)) {
        if (distances.has(to)) continue
        const layer = layers[distance + units]
        if (layer) layer.push(to)
        else layers[distance + units] = [to]
      }
    }
  return distances
}

/** Follows all strings at once, by length; O(length × ways). */
function toLongest({start, accepts}: Graph, ways: Chart['ways'], maxLength: number): number {
  let longest = 0
  const layers = [new Set([start])]
  for (let length = 0; length < layers.length; length++) {
    for (const node of layers[length] ?? []) {
      if (accepts(node)) longest = length
      for (const {to, kinds, behind, units} of ways(node)) {
        const lengths = units === 0 ? [0] : new Set(kinds.map(kind => kind.units))
        for (const more of lengths) {
          if (length + more + behind > maxLength) continue
          const layer = layers[length + more]
          if (layer) layer.add(to)
          else layers[length + more] = new Set([to])
        }
      }
    }
    layers[length]?.clear()
  }
  return longest
}
