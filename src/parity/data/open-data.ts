import {toClosest} from '../../diagnostic/index.ts'
import {type CodePlace, Unbound} from '../bound.ts'
import type {Files} from '../files.ts'
import type {DataForm} from '../form.ts'
import {beside} from './beside.ts'
import {type Data, toData} from './data.ts'
import {load} from './load.ts'
import {decodePercent} from './percent.ts'
import {readPointer, toPointer} from './pointer.ts'

/**
 * The value in a file of JSON or YAML that a pointer leads to.
 *
 * @throws Unbound where there is no such file, or nothing at the pointer, or where the file cannot be parsed.
 */
export function openData(files: Files, path: string, pointer: string): DataForm {
  return walk({data: load(files, path), load: path => load(files, path), followed: []}, pointer)
}

/** A value that a module told, as if it stood in a file of its own: all its references lead into itself. */
export function toDataForm(value: unknown, at: CodePlace): DataForm {
  const load = (path: string): never => {
    throw new Unbound('form', `Unexpected reference to \`${path}\`, expected one within the schema`, at)
  }
  return walk({data: toData(value, at), load, followed: []}, '')
}

/** Where a walk goes on, and by which references it came. */
interface Way {
  readonly data: Data
  readonly followed: readonly string[]
  load(path: string): Data
}

function walk(way: Way, pointer: string): DataForm {
  const {value, node} = way.data
  let form = toForm(way, {value, node, holder: undefined, key: ''})
  const keys = readPointer(pointer)
  if (!keys)
    throw new Unbound('name', `Unexpected \`#${pointer}\`, expected a pointer such as \`#/properties/uid\``, form)
  for (const [index, key] of keys.entries()) {
    const next = form.member(key)
    if (!next) throw new Unbound('name', toMissing(keys.slice(0, index + 1), form.value), form)
    form = next
  }
  return form
}

/** Says that a pointer leads nowhere, and what is there instead. */
function toMissing(keys: readonly string[], value: unknown): string {
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : []
  const nearest = toClosest(keys.at(-1) ?? '', names)
  return `Unexpected \`#${toPointer(keys)}\`, expected ${nearest === '' ? 'a value that has members' : nearest}`
}

/** A value, and how it is held. */
interface Held extends Pick<DataForm, 'value' | 'holder' | 'key'> {
  readonly node: unknown
}

function toForm(way: Way, {value, node, holder, key}: Held): DataForm {
  const {path, placeOf, memberOf} = way.data
  const form: DataForm = {
    kind: 'data',
    path,
    place: placeOf(node),
    value,
    holder,
    key,
    member: name => {
      // The length of a list is its own, but no member.
      if (typeof value !== 'object' || value === null || !{}.propertyIsEnumerable.call(value, name)) return undefined
      const key = String(name)
      return toForm(way, {value: Reflect.get(value, name), node: memberOf(node, key) ?? node, holder: form, key})
    },
    follow: reference => follow(way, reference, form),
  }
  return form
}

/** What a `$ref` leads to, relative to the file that it stands in (RFC 3986 without schemes and hosts). */
function follow(way: Way, reference: string, at: CodePlace): DataForm {
  const [, file = '', pointer = ''] = /^([^#]*)#?(.*)$/s.exec(reference) ?? []
  if (/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(file)) {
    const message = `Unexpected reference \`${reference}\`, expected one within the file or relative to it`
    throw new Unbound('form', message, at)
  }
  const path = file === '' ? way.data.path : beside(way.data.path, decodePercent(file))
  const target = `${path}#${pointer}`
  if (way.followed.includes(target)) {
    throw new Unbound('form', `Unexpected reference \`${reference}\` back to itself, expected one that ends`, at)
  }
  const data = file === '' ? way.data : way.load(path)
  return walk({...way, data, followed: [...way.followed, target]}, pointer)
}
