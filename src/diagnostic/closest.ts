/**
 * The names that are nearest to one that is not there, in quotes, for messages; an empty text where there are none.
 *
 * @example
 * toClosest('ENTRYPONT', ['UID', 'ENTRYPOINT']) // '`ENTRYPOINT`'
 */
export function toClosest(name: string, names: Iterable<string>, maximum = 3): string {
  const ranked = [...new Set(names)]
    .map(other => ({other, steps: distance(name.toLowerCase(), other.toLowerCase())}))
    .sort((a, b) => a.steps - b.steps)
  // What is only a slip away needs no company.
  const slips = ranked.filter(({steps}) => steps <= name.length / 3)
  return (slips.length > 0 ? slips : ranked)
    .slice(0, maximum)
    .map(({other}) => `\`${other}\``)
    .join(' or ')
}

/** How many characters have to be changed, put in or taken out (Levenshtein): O(length × length). */
function distance(left: string, right: string): number {
  let row = Array.from({length: right.length + 1}, (_, index) => index)
  for (const [index, letter] of [...left].entries()) {
    let diagonal = index
    row = row.reduce<number[]>((next, above, column) => {
      const cost = right[column - 1] === letter ? 0 : 1
      const before = next[column - 1]
      next.push(before === undefined ? index + 1 : Math.min(above + 1, before + 1, diagonal + cost))
      diagonal = above
      return next
    }, [])
  }
  return row.at(-1) ?? 0
}
