import {type Binding, toTarget} from './binding.ts'
import {type Bound, type CodePlace, Unbound} from './bound.ts'
import {isCode} from './code/find-module.ts'
import {openCode} from './code/open-code.ts'
import {openData} from './data/open-data.ts'
import type {Files} from './files.ts'
import type {Form} from './form.ts'
import type {LiveAnswers} from './live/live-form.ts'
import type {SchemaEntry} from './reader.ts'
import {readers} from './readers/index.ts'

/** What code says where a binding points. */
export interface Readings {
  /** The rule of each parameter, or what kept it from being read. */
  readonly rules: ReadonlyMap<string, Bound | Unbound>
  /** Where the set stands that these are the rules of. */
  readonly set?: CodePlace
}

/**
 * Reads what code says where a binding points: a rule gives one entry, a set as many as it has. A set that cannot be
 * found at all is `Unbound` itself.
 *
 * @example
 * readBinding({parameter: 'uid', at: 'a.js#UID'}, {read: () => 'exports.UID = /a/'}).rules.get('uid').shown // '/a/'
 */
export function readBinding(binding: Binding, files: Files, live?: LiveAnswers): Readings | Unbound {
  if ('parameter' in binding) {
    return {rules: new Map([[binding.parameter, attempt(() => readRule(openForm(binding, files, live)))]])}
  }
  return attempt(() => {
    const set = openForm(binding, files, live)
    return {rules: new Map([...readSchema(set)].map(([name, entry]) => [name, attempt(() => readEntry(entry))])), set}
  })
}

/** What there is to read; a missing rule is told, and not thrown any further. */
function attempt<Read>(read: () => Read): Read | Unbound {
  try {
    return read()
  } catch (error) {
    if (error instanceof Unbound) return error
    if (error instanceof RangeError)
      return new Unbound('form', 'Unexpected code nested too deep, expected plainer code')
    throw error
  }
}

/** Finds what a binding points at. Throws `Unbound` where it is not there. */
function openForm(binding: Binding, files: Files, live: LiveAnswers | undefined): Form {
  const target = toTarget(binding)
  if (binding.live) {
    const answer = live?.get(target)
    if (!answer) throw new Error(`Unexpected live binding ${target} without an answer, expected one`)
    if (answer instanceof Unbound) throw answer
    return answer
  }
  const [path = '', name = ''] = target.split(/#(.*)/s)
  if (/\.(?:json|ya?ml)$/.test(path)) return openData(files, path, name)
  if (isCode(path)) return openCode(files, path, name)
  throw new Unbound('file', `Unexpected file \`${path}\`, expected JavaScript, TypeScript, JSON or YAML`)
}

function readRule(form: Form): Bound {
  for (const {readRule} of readers) {
    const bound = readRule?.(form)
    if (bound) return bound
  }
  throw refuse(form, 'a pattern, or a schema that can be read')
}

function readSchema(form: Form): ReadonlyMap<string, SchemaEntry> {
  for (const {readSchema} of readers) {
    const entries = readSchema?.(form)
    if (entries) return entries
  }
  throw refuse(form, 'a set of rules that can be read')
}

function readEntry({form, isRequired, read}: SchemaEntry): Bound {
  const bound = read ? read() : readRule(form)
  return isRequired === undefined ? bound : {...bound, isRequired}
}

function refuse(form: Form, expected: string): Unbound {
  if (form.kind !== 'code') return new Unbound('form', `Unexpected value, expected ${expected}`, form)
  const {vendor, ...at} = form.resolve(form.node)
  // A member of what only a reader knows is shown with its name, which the code does not have.
  const shown = at.node === form.node ? form.shown : at.shown
  const found = `\`${shown}\`${vendor ? ` of the package \`${vendor.package}\`` : ''}`
  return new Unbound('form', `Unexpected ${found}, expected ${expected}`, at)
}
