import type {MemberExpression} from '@babel/types'
import {Unbound} from '../bound.ts'
import type {Files} from '../files.ts'
import type {CodeForm} from '../form.ts'
import {findMember} from './find-member.ts'
import {readModule} from './module.ts'
import {toDefault, toNamed} from './resolve.ts'

/**
 * What a name of a file stands for, with its members behind dots: an export, or what stands at the top of the file. An
 * empty name is the default export, or else the module as a whole. Nothing is run. Throws `Unbound`: of kind `file` where the file, or one that it
 * imports, is not there; `name` where the name is not; `form` where the code does not parse, or is no constant.
 *
 * @example
 * openCode({read: () => 'exports.PATTERNS = {UID: /^[0-9a-f]{32}$/}'}, 'a.js', 'PATTERNS.UID').shown // '/^[0-9a-f]{32}$/'
 */
export function openCode(files: Files, path: string, name: string): CodeForm {
  const module = readModule(files, path)
  if (!module) throw new Unbound('file', `Unexpected path \`${path}\`, expected a file that is there`)
  const [first = '', ...members] = name.split('.')
  const start = first === '' ? toDefault(module) : toNamed(module, first)
  return members.reduce((form, key) => findMember(form, key) ?? toMemberForm(form, key), start)
}

/** A member of something that only a reader knows, such as what a call gives: as if the code said `form.key`. */
function toMemberForm(form: CodeForm, key: string): CodeForm {
  const {node, shown} = form
  if (!/^(?:Call|New|Member)Expression$|^RegExpLiteral$/.test(node.type))
    throw new Unbound('name', `Unexpected name \`${key}\` in \`${shown}\`, expected an object`, form)
  const {start, end} = node
  const member = {type: 'MemberExpression', object: node, property: {type: 'Identifier', name: key}, computed: false}
  return {...form.inside({...member, start, end} as MemberExpression), shown: `${shown}.${key}`}
}
