import {type Place, type Related, toPlaces} from '../../diagnostic/index.ts'
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

/**
 * All changes of one kind of thing, in the order of the new page, and then what is gone: told where it would stand there,
 * for the old page cannot be opened.
 */
export function compareThings<T extends {readonly place: Place}>(
  thing: Thing<T>,
  before: Spec,
  after: Spec,
): readonly Change[] {
  const old = toKeyed(thing, before)
  const current = toKeyed(thing, after)
  const changes: Change[] = []
  const say = (difference: Difference, of: T, place: Place, there?: T) => {
    const related = there && {related: toRelated(thing, there, before)}
    changes.push({subject: thing.subject, name: thing.nameOf(of), ...difference, path: after.page, place, ...related})
  }
  for (const [key, here] of current) {
    const there = old.get(key)
    const difference = there ? thing.compare(there, here) : thing.toEdge('added', here, before)
    // Words stand in the row, what is accepted in the pattern.
    if (difference) say(difference, here, (difference.kind === 'reworded' ? here : thing.toMark(here)).place, there)
  }
  for (const [key, there] of old) {
    if (!current.has(key)) say(thing.toEdge('removed', there, after), there, toGap(there, old, current), there)
  }
  return changes
}

function toRelated<T extends {readonly place: Place}>({toMark}: Thing<T>, there: T, {page}: Spec): Related {
  const {place, text} = toMark(there)
  return {message: `before: ${text}`, path: page, place}
}

/** Beside what stood next to it and is still there; else before the first of its kind, or at the start of the page. */
function toGap<T extends {readonly place: Place}>(
  {place: {start, end}}: T,
  old: ReadonlyMap<string, T>,
  current: ReadonlyMap<string, T>,
): Place {
  const neighbours = [...old].flatMap(([key, {place}]) => {
    const here = current.get(key)?.place
    if (!here) return []
    const distance = Math.max(start.offset - place.end.offset, place.start.offset - end.offset)
    return [{distance, point: place.start.offset < start.offset ? here.end : here.start}]
  })
  const [nearest] = neighbours.toSorted((a, b) => a.distance - b.distance)
  const point = nearest?.point ?? [...current.values()][0]?.place.start ?? toPlaces('').point(0)
  return {start: point, end: point}
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
