/** A regular expression as written. */
export interface Regex {
  readonly source: string
  readonly flags: string
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
