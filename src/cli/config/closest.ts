/**
 * The word that was probably meant: at most a third of its letters away (insert, delete, replace).
 *
 * @example
 * closest('page', ['pages', 'rules']) // 'pages'
 */
export function closest(word: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map(other => ({other, steps: distance(word, other)}))
    .filter(({other, steps}) => steps <= Math.max(1, other.length / 3))
    .sort((a, b) => a.steps - b.steps)
  return best?.other
}

/** Levenshtein distance, one row of the table at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
