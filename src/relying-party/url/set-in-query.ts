/**
 * Sets parameters in the query of a URL, which may be a relative one. Other parameters stay as they are written, and so
 * does the fragment.
 */
export function setInQuery(url: string, pairs: [name: string, value: string][]): string {
  const [, address = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(.*)$/s.exec(url) ?? []
  const names = new Set(pairs.map(([name]) => name))
  const others = query.split('&').filter(part => part !== '' && !names.has(nameOf(part)))
  // Each space is `%20`: whoever takes `+` for a space reads it, and so does whoever takes it for a plus.
  const own = new URLSearchParams(pairs).toString().replaceAll('+', '%20')
  const all = [...others, ...(own === '' ? [] : [own])].join('&')
  return `${address}${all === '' ? '' : `?${all}`}${fragment}`
}

/** The decoded name of one part; behind `&`, for a `?` in front would be taken away. */
function nameOf(part: string): string {
  return [...new URLSearchParams(`&${part}`).keys()].join()
}
