import type {Place} from '../../diagnostic/index.ts'
import type {Spec} from '../../spec/index.ts'
import type {Change, Difference, Subject} from '../change.ts'

/** How things of one kind are told apart and compared. */
export interface Thing<T extends {readonly place: Place}> {
  readonly subject: Subject
  listOf(spec: Spec): readonly T[]
  nameOf(thing: T): string
  /** Things with the same key are one thing in two revisions; of several, the first is paired with the first. */
  keyOf(thing: T): string
  /** How it changed; nothing if it stayed. */
  compare(before: T, after: T): Difference | undefined
  /** What it means that only one revision has it; `other` is the one that does not. */
  toEdge(kind: 'added' | 'removed', thing: T, other: Spec): Difference
  /** Where what people change most stands, and what is there. */
  toMark(thing: T): {readonly place: Place; readonly text: string}
}

/** All changes of one kind of thing, in the order of the new page, and then what is gone. */
export function compareThings<T extends {readonly place: Place}>(
  thing: Thing<T>,
  before: Spec,
  after: Spec,
): readonly Change[] {
  const old = toKeyed(thing, before)
  const current = toKeyed(thing, after)
  const changes: Change[] = []
  const say = (difference: Difference | undefined, of: T, page: Spec, related?: Change['related']) => {
    if (!difference) return
    const {subject, nameOf, toMark} = thing
    // Words stand in the row, what is accepted in the pattern.
    const {place} = difference.kind === 'reworded' ? of : toMark(of)
    changes.push({subject, name: nameOf(of), ...difference, path: page.page, place, ...(related && {related})})
  }
  for (const [key, here] of current) {
    const there = old.get(key)
    if (!there) say(thing.toEdge('added', here, before), here, after)
    else say(thing.compare(there, here), here, after, toRelated(thing, there, before))
  }
  for (const [key, there] of old) if (!current.has(key)) say(thing.toEdge('removed', there, after), there, before)
  return changes
}

function toRelated<T extends {readonly place: Place}>({toMark}: Thing<T>, there: T, {page}: Spec): Change['related'] {
  const {place, text} = toMark(there)
  return {message: `before: ${text}`, path: page, place}
}

function toKeyed<T extends {readonly place: Place}>(thing: Thing<T>, spec: Spec): ReadonlyMap<string, T> {
  const keyed = new Map<string, T>()
  for (const one of thing.listOf(spec)) {
    let key = thing.keyOf(one)
    while (keyed.has(key)) key += '\n'
    keyed.set(key, one)
  }
  return keyed
}
