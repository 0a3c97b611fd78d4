import {isValid, type Regex} from '../../src/regex/index.ts'

/** What is put into a pattern by mistake: syntax, and characters that stand for many others. */
const pieces = [...'^$.*+?{}()[]|\\/-,:_%@ \n!0159abfgszABFGSZé', '\\w', '\\d', '\\W', '\\s', '\\b', '.*']

/** Every pattern that is one slip away: a character deleted, doubled, replaced or put in; or a flag. */
export function mutants({source, flags}: Regex): readonly Regex[] {
  const cuts = Array.from({length: source.length + 1}, (_, at) => [source.slice(0, at), source.slice(at)] as const)
  const sources = cuts.flatMap(([before, after]) => [
    before + after.slice(1),
    ...[...pieces, after.slice(0, 1)].flatMap(piece => [before + piece + after, before + piece + after.slice(1)]),
  ])
  const texts = new Set(sources).add(source)
  return ['', 'i', 's', 'm', 'u']
    .flatMap(flag => [...(flag === '' ? texts : [source])].map(text => ({source: text, flags: flags + flag})))
    .filter(isValid)
}
