import {type Place, type Source, toPlaces} from './place.ts'

const quotes = ['"', "'", '`']

/**
 * Where a configuration says a text in quotes; of several places the first that has the companion, in quotes too, between
 * the same braces. Undefined where it is written otherwise, as with escapes. O(length) for each place.
 *
 * @example
 * findQuoted({path: 'c.json', text: '{"at": "a.js"}'}, 'a.js')?.start.offset // 8
 */
export function findQuoted({text}: Source, wanted: string, companion?: string): Place | undefined {
  const found = quotes.flatMap(quote => [...findAll(text, quote + wanted + quote)]).sort((a, b) => a - b)
  const best = found.find(at => companion !== undefined && isBeside(text, at, companion)) ?? found[0]
  return best === undefined ? undefined : toPlaces(text).place(best + 1, best + 1 + wanted.length)
}

function* findAll(text: string, quoted: string): Iterable<number> {
  for (let at = text.indexOf(quoted); at >= 0; at = text.indexOf(quoted, at + 1)) yield at
}

function isBeside(text: string, at: number, companion: string): boolean {
  const entry = text.slice(text.lastIndexOf('{', at), text.indexOf('}', at) + 1)
  return quotes.some(quote => entry.includes(quote + companion + quote))
}
