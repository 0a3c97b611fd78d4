/** A regular expression as written. */
export interface Regex {
  readonly source: string
  readonly flags: string
}

/**
 * The language of a pattern as a predicate: what `RegExp.prototype.test` says of a fresh regular expression.
 * Compile once, ask often; throws a SyntaxError where `readSyntaxError` finds one.
 *
 * @example
 * accepts({source: '^[\\w.-]+$', flags: ''})('my_page') // true
 */
export function accepts({source, flags}: Regex): (value: string) => boolean {
  const regex = new RegExp(source, flags)
  return value => {
    // Under `g` and `y` a regular expression remembers where it stopped, and the answer would depend on the last one.
    regex.lastIndex = 0
    return regex.test(value)
  }
}

/**
 * The pattern that has to match the whole string.
 *
 * @example
 * toAnchored({source: 'a|b', flags: ''}) // {source: '^(?:a|b)$', flags: ''}
 */
export function toAnchored({source, flags}: Regex): Regex {
  // Under `m` the anchors hold at each line, so only a look around says where the string itself ends.
  const [start, end] = flags.includes('m') ? ['(?<![^])', '(?![^])'] : ['^', '$']
  return {source: `${start}(?:${source})${end}`, flags}
}
