import type {Node} from '@babel/types'
import {toClosest} from '../../diagnostic/index.ts'
import type {CodeForm, Vendor} from '../form.ts'
import {isExports, toRequired} from './commonjs.ts'
import {toConstant} from './constant.ts'
import type {Declared, ImportSource} from './declared.ts'
import {findMember} from './find-member.ts'
import {findModule, isRelative} from './find-module.ts'
import {toTable} from './members.ts'
import {type CodeModule, isCommonJs, refuseChange, toUnbound} from './module.ts'
import {isMember, type Key, toKey, unwrap} from './nodes.ts'
import {toShown} from './shown.ts'
import {enter, type Trail} from './trail.ts'

/** What a module stands for as a whole: what `module.exports` is set to, or the module with all of its exports. */
function toWhole(module: CodeModule, trail: Trail): CodeForm {
  const {whole, exports} = module
  // What is set or changed beside `module.exports` itself is seen only by looking up each export.
  const isPlain = exports.size === 0 && ![...module.changes().keys()].some(name => name.startsWith('exports.'))
  if (whole === undefined || !isPlain) return toForm(module, module.tree, trail)
  return evaluate(module, whole, enter(`\`${module.path}\``, trail, module, whole))
}

/** What a module is when it is asked for without a name: its default export, or else all of it. */
export const toDefault = (module: CodeModule): CodeForm => findExport(module, 'default', []) ?? toWhole(module, [])

/** A module itself, for whoever looks into all of its code. */
export const toModuleForm = (module: CodeModule): CodeForm => toForm(module, module.tree, [])

/** What a module exports by a name, or else has at its top by that name. Throws `Unbound` where there is nothing. */
export function toNamed(module: CodeModule, name: string): CodeForm {
  const found = findExport(module, name, []) ?? findOwn(module, name, [])
  if (found) return found
  const expected = toClosest(name, [...exportsOf(module), ...module.names.keys()])
  const message = `Unexpected name \`${name}\` in \`${module.path}\`, expected ${expected || 'an export'}`
  throw toUnbound('name', message, module, {...module.tree, end: 0})
}

function toForm(module: CodeModule, node: Node, trail: Trail, vendor?: Vendor): CodeForm {
  const form: CodeForm = {
    kind: 'code',
    node,
    path: module.path,
    place: module.placeOf(node),
    shown: toShown(module.text.slice(node.start ?? 0, node.end ?? 0)),
    ...(vendor && {vendor}),
    ...(node.type === 'Program' && {exports: () => toExportForms(module, trail)}),
    inside: inner => toForm(module, inner, trail),
    // What leads into a package is looked up already: its node may be the mere name of the package.
    resolve: inner => (vendor && inner === node ? form : evaluate(module, inner, trail)),
  }
  return form
}

/** What a node stands for. */
function evaluate(module: CodeModule, node: Node, trail: Trail): CodeForm {
  const inner = unwrap(node)
  if (inner.type === 'Identifier' && module.names.has(inner.name)) {
    const found = findOwn(module, inner.name, trail)
    if (found) return found.vendor ? toForm(module, inner, trail, found.vendor) : found
  }
  if (isExports(inner)) return toForm(module, module.tree, trail)
  if (isMember(inner)) {
    const key = inner.computed ? toConstant(evaluate(module, inner.property, trail)) : toKey(inner.property)
    if (typeof key !== 'string' && typeof key !== 'number')
      throw toUnbound(
        'form',
        `Unexpected \`${toForm(module, inner, trail).shown}\`, expected a constant key`,
        module,
        inner,
      )
    const member = findMember(evaluate(module, inner.object, trail), key)
    return member && !member.vendor ? member : toForm(module, inner, trail, member?.vendor)
  }
  const source = toRequired(inner)
  return source && !module.names.has('require')
    ? toImported(module, source, undefined, trail)
    : toForm(module, inner, trail)
}

/** What a name at the top of a module stands for. */
function findOwn(module: CodeModule, name: string, trail: Trail): CodeForm | undefined {
  const declared = module.names.get(name)
  if (!declared) return undefined
  refuseChange(module, name, name)
  const node = declared.kind === 'import' ? declared.from : declared.node
  return follow(module, declared, enter(`\`${name}\` in \`${module.path}\``, trail, module, node))
}

function follow(module: CodeModule, declared: Declared, trail: Trail): CodeForm {
  if (declared.kind === 'refused')
    throw toUnbound('form', `Unexpected ${declared.why}, expected a constant`, module, declared.node)
  if (declared.kind === 'local') {
    const {name, node} = declared
    const found = findOwn(module, name, trail)
    if (found) return found
    throw toUnbound('name', `Unexpected name \`${name}\`, expected one that is declared`, module, node)
  }
  if (declared.kind === 'import') return toImported(module, declared.from, declared.name, trail)
  return declared.members.reduce(
    (form: CodeForm, key: Key) => {
      const member = findMember(form, key)
      if (member) return member
      throw toUnbound('form', `Unexpected \`${form.shown}\`, expected an object with \`${key}\``, module, declared.node)
    },
    evaluate(module, declared.node, trail),
  )
}

/** What is imported from a file or a package: all of it where there is no name. */
function toImported(module: CodeModule, from: ImportSource, name: string | undefined, trail: Trail): CodeForm {
  if (!isRelative(from.value))
    return toForm(module, from, trail, {
      package: from.value,
      members: name === undefined || name === 'default' ? [] : [name],
    })
  const target = findModule(module, from)
  if (name === undefined) return toWhole(target, trail)
  const found = findExport(target, name, trail)
  if (found) return found
  const expected = toClosest(name, exportsOf(target)) || 'an export'
  throw toUnbound('name', `Unexpected name \`${name}\` in \`${target.path}\`, expected ${expected}`, module, from)
}

/** What a module exports by a name; undefined where it does not. */
function findExport(module: CodeModule, name: string, trail: Trail): CodeForm | undefined {
  const declared = module.exports.get(name)
  const inner = enter(`\`${module.path}#${name}\``, trail, module, module.tree)
  refuseChange(module, `exports.${name}`, name)
  refuseChange(module, 'exports.', 'exports')
  if (declared) return follow(module, declared, inner)
  // What imports CommonJS by default gets all of it.
  if (name === 'default' && isCommonJs(module)) return toWhole(module, trail)
  if (module.whole !== undefined) {
    const whole = evaluate(module, module.whole, inner)
    return toTable(whole)?.has(name) ? findMember(whole, name) : undefined
  }
  const found = module.stars
    .map(star => findModule(module, star))
    // Modules that export all of each other export nothing by that.
    .filter(target => !inner.includes(`\`${target.path}#${name}\``))
    .flatMap(target => findExport(target, name, inner) ?? [])
  const [first, other] = new Map(found.map(form => [form.node, form])).values()
  if (!other) return first
  const message = `Unexpected name \`${name}\` from both \`${first?.path}\` and \`${other.path}\`, expected one of them`
  throw toUnbound('form', message, module, module.tree)
}

/** All that a module exports, each to be looked up by itself. */
function toExportForms(module: CodeModule, trail: Trail): ReadonlyMap<string, CodeForm> {
  const whole = toForm(module, module.tree, trail)
  const toExport = (name: string): CodeForm => ({
    ...whole,
    shown: name,
    resolve: () => {
      const found = findExport(module, name, trail)
      if (found) return found
      throw new Error(`Unexpected loss of ${name}, expected an export`)
    },
  })
  return new Map(exportsOf(module).map(name => [name, toExport(name)]))
}

/** The names of all that a module exports, those among them that it passes on. */
function exportsOf(module: CodeModule, seen: Set<CodeModule> = new Set()): readonly string[] {
  if (seen.has(module)) return []
  seen.add(module)
  const whole = module.whole === undefined ? undefined : toTable(evaluate(module, module.whole, []))
  const passed = module.stars.flatMap(star => exportsOf(findModule(module, star), seen))
  return [
    ...new Set([...module.exports.keys(), ...(whole?.keys() ?? []), ...passed.filter(name => name !== 'default')]),
  ]
}
