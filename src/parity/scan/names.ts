/** Tells which parameters a text of code names. */
export type NamesIn = (text: string) => readonly string[]

/**
 * Looks for names in whatever case they are written: `utm_source` is in `UTM_SOURCE`, `utmSourcePattern` and
 * `utm-source`. Of several that overlap the longest counts: `ENTRYPOINT_EXPERIMENT` does not name `entrypoint`.
 *
 * @example
 * toNamesIn(['utm_source', 'uid'])('isUtmSource') // ['utm_source']
 */
export function toNamesIn(names: readonly string[]): NamesIn {
  const byLetters = new Map(names.map(name => [toWords(name).join(''), name]))
  return text => {
    const words = toWords(text)
    const runs = words.flatMap((_, start) =>
      words.slice(start).map((_, count) => words.slice(start, start + count + 1).join('')),
    )
    const found = runs.filter(run => byLetters.has(run))
    const longest = found.filter(run => !found.some(other => other.length > run.length && other.includes(run)))
    return [...new Set(longest.flatMap(run => byLetters.get(run) ?? []))]
  }
}

/** Whether a file may name a parameter at all: where this says no, it need not be parsed. O(length). */
export function mayName(names: readonly string[]): (text: string) => boolean {
  const letters = names.map(name => toWords(name).join(''))
  return text => {
    const bare = text.toLowerCase().replace(/[_-]/g, '')
    return letters.some(name => bare.includes(name))
  }
}

/** `utmSource2`, `UTM_SOURCE2` and `utm-source2` are the words `utm` and `source2`. */
const toWords = (text: string): readonly string[] =>
  text
    .replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(word => word !== '')
