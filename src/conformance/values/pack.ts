import {findCarriers} from '../session/carriers.ts'
import type {World} from '../world.ts'
import type {Values} from './companions.ts'
import {toVectors} from './to-vectors.ts'

/** Longer values are the matter of a case of its own, which finds the exact limit. */
const short = 64

/** So many such values fit into a query of any server, however their characters are written. */
const together = 4

/**
 * All accepted values of all parameters in few requests. Of the parameters of which no condition speaks, a few travel
 * together; the others alone, with what the conditions ask for.
 */
export function* packAccepted(world: World, names: ReadonlySet<string>): Iterable<Values> {
  const free = findCarriers(world.spec)
  const bound = [...names].filter(name => !free.includes(name))
  for (const name of bound) for (const value of toShort(world, name)) yield {[name]: value}
  // Two groups at least, so that another one can carry the tag.
  const groups = Math.max(2, Math.ceil(free.length / together))
  for (let group = 0; group < groups; group++) {
    const some = free.filter((name, index) => names.has(name) && index % groups === group)
    const lists = some.map(name => [...toShort(world, name)])
    const longest = Math.max(0, ...lists.map(({length}) => length))
    for (let row = 0; row < longest; row++) {
      yield Object.fromEntries(some.flatMap((name, column) => toEntry(name, lists[column]?.[row])))
    }
  }
}

const toEntry = (name: string, value: string | undefined): readonly (readonly [string, string])[] =>
  value === undefined ? [] : [[name, value]]

function* toShort(world: World, name: string): Iterable<string> {
  for (const value of toVectors(world, name, 'accept')) if (value.length <= short) yield value
}
