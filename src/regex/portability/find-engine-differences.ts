import {compare} from '../compare.ts'
import {accepts} from '../language.ts'
import type {Regex} from '../regex.ts'
import {isValid} from '../syntax.ts'
import {type Constructs, readConstructs} from './constructs.ts'
import {constructNames, type Engine} from './engine.ts'
import {engines} from './engines.ts'
import {toReading} from './reading.ts'

/** How an engine differs from ECMAScript on a pattern: by a string, or already by what it reads. */
export type EngineDifference =
  | {readonly engine: string; readonly does: 'accepts' | 'refuses'; readonly witness: string}
  | {readonly engine: string; readonly does: 'cannot read' | 'reads otherwise'; readonly construct: string}

/**
 * The engines that do with a pattern, as it is written, something else than ECMAScript; each string is one that
 * `RegExp` and a model of the engine judge differently.
 *
 * What cannot be worked out is not told: a pattern with flags, and one with a look around or a back-reference in an
 * engine that has them.
 *
 * @example
 * findEngineDifferences({source: '^a$', flags: ''})[0] // {engine: 'Python', does: 'accepts', witness: 'a\n'}
 */
export function findEngineDifferences(regex: Regex): readonly EngineDifference[] {
  if (regex.flags !== '' || !isValid(regex)) return []
  const constructs = readConstructs(regex)
  return engines.flatMap(engine => findUnread(constructs, engine) ?? findWitness(regex, engine) ?? [])
}

function findUnread({found, count}: Constructs, engine: Engine): EngineDifference | undefined {
  const {name, refuses, rereads, maximum = Number.POSITIVE_INFINITY} = engine
  const refused = refuses.find(construct => found.has(construct))
  if (refused) return {engine: name, does: 'cannot read', construct: constructNames[refused]}
  if (count > maximum) return {engine: name, does: 'cannot read', construct: `a count above ${maximum}`}
  const reread = rereads.find(construct => found.has(construct))
  return reread && {engine: name, does: 'reads otherwise', construct: constructNames[reread]}
}

function findWitness(regex: Regex, engine: Engine): EngineDifference | undefined {
  const reading = toReading(regex, engine)
  if (!reading) return undefined
  const comparison = compare(regex, reading.rough)
  const [ours, theirs] = [accepts(regex), accepts(reading.model)]
  const witnesses = [
    'onlyRight' in comparison ? comparison.onlyRight : undefined,
    'onlyLeft' in comparison ? comparison.onlyLeft : undefined,
  ]
  // Half a pair reaches no engine but ours.
  const witness = witnesses.find(
    text => text !== undefined && !/\p{Surrogate}/u.test(text) && ours(text) !== theirs(text),
  )
  if (witness === undefined) return undefined
  return {engine: engine.name, does: theirs(witness) ? 'accepts' : 'refuses', witness}
}
