import {accepts, isValid, toValues} from '../regex/index.ts'
import {
  type AnswerField,
  type Condition,
  type Parameter,
  type Pattern,
  type Requirement,
  type Spec,
  sha256,
  toLevel,
} from '../spec/index.ts'
import {type Described, toDescribed} from './described.ts'
import type {Page, Zone} from './page.ts'

/**
 * Reads the model off a page: parameters, fields of the answer, conditions and requirements. What a table and a zone
 * say twice is taken once, the first time; `lint` tells of the rest. O(zones + cells).
 */
export function toSpec(page: Page): Spec {
  const described = toDescribed(page)
  const conditions = page.zones.filter(({kind}) => kind === 'condition').map(toCondition)
  const toValueList = valueLists(conditions)
  const hash = once(() => sha256(page.source.text))
  return {
    page: page.source.path,
    // Most runs do not ask for it, and in a cold process it costs as much as all of this.
    get sha256() {
      return hash()
    },
    parameters: firstOfEach(described.filter(({kind}) => kind === 'validation')).map(row =>
      toParameter(row, toValueList),
    ),
    answer: firstOfEach(described.filter(({kind}) => kind === 'answer')).map(toAnswerField),
    conditions,
    requirements: page.zones.filter(({kind}) => kind === 'requirement').map(toRequirement),
  }
}

function toParameter({name, description, examples, zone, place}: Described, toValueList: ValueList): Parameter {
  const pattern = toPattern(zone)
  if (!pattern) return {name, description, examples, place}
  const values = once(() => toValueList(name, pattern))
  return {
    name,
    description,
    examples,
    get values() {
      return values()
    },
    pattern,
    place,
  }
}

function toAnswerField({name, description, type, zone, place}: Described): AnswerField {
  const pattern = toPattern(zone)
  return {name, description, type, ...(pattern && {pattern}), place}
}

const toPattern = (zone: Zone | undefined): Pattern | undefined =>
  zone && zone.text !== '' ? {source: zone.text, flags: '', place: zone.place} : undefined

/** In a condition, a code span `name=value` is what it depends on; any other is a value that it demands. */
function toCondition({name: parameter, codes, place}: Zone): Condition {
  const texts = codes.map(({text}) => text)
  const isPair = (text: string) => /^[^=\s]+=/.test(text)
  return {
    parameter,
    values: texts.filter(text => !isPair(text)),
    when: texts.filter(isPair).map(text => {
      const middle = text.indexOf('=')
      return {parameter: text.slice(0, middle), value: text.slice(middle + 1)}
    }),
    place,
  }
}

type ValueList = (name: string, pattern: Pattern) => readonly string[] | undefined

/** The values of a finite pattern, and those that a condition names beside the pattern: naming one documents it. */
function valueLists(conditions: readonly Condition[]): ValueList {
  const finite = new Map<string, readonly string[] | undefined>()
  return (name, pattern) => {
    if (!isValid(pattern)) return undefined
    if (!finite.has(pattern.source)) finite.set(pattern.source, toValues(pattern))
    const own = finite.get(pattern.source)
    const named = conditions.flatMap(({when}) =>
      when.filter(({parameter}) => parameter === name).map(({value}) => value),
    )
    const beside = named.filter(value => !accepts(pattern)(value))
    return own || beside.length > 0 ? [...new Set([...(own ?? []), ...beside])] : undefined
  }
}

/** Does its work when it is first asked for. */
function once<T>(work: () => T): () => T {
  let done: {readonly result: T} | undefined
  return () => {
    done ??= {result: work()}
    return done.result
  }
}

function firstOfEach<T extends {readonly name: string}>(items: readonly T[]): readonly T[] {
  const firsts = new Map<string, T>()
  for (const item of items) if (!firsts.has(item.name)) firsts.set(item.name, item)
  return [...firsts.values()]
}

/** Reads a requirement off its zone. */
function toRequirement(zone: Zone): Requirement {
  return {
    id: zone.name,
    get level() {
      return toLevel(this.text)
    },
    get text() {
      return zone.rendered.replace(/\s+/g, ' ')
    },
    place: zone.place,
  }
}
