/** Gives a header by its name; one that was sent twice as one text, with a comma between. */
export type HeaderOf = (name: 'origin' | 'dnt' | 'sec-gpc') => string | null | undefined

/** Whether a person asks not to be tracked: `DNT: 1` (Tracking Preference Expression), `Sec-GPC: 1` (Global Privacy Control). */
export function isUntracked(headerOf: HeaderOf): boolean {
  return saysOne(headerOf('dnt')) || saysOne(headerOf('sec-gpc'))
}

/** Of several that disagree the one that protects counts. */
function saysOne(header: string | null | undefined): boolean {
  return typeof header === 'string' && /(?:^|,)[ \t]*1[ \t]*(?:,|$)/.test(header)
}
