import {toClosest} from '../../diagnostic/index.ts'
import {Unbound} from '../bound.ts'
import type {CodeForm} from '../form.ts'
import {toTable} from './members.ts'
import type {Key} from './nodes.ts'

/**
 * What a member of a form stands for; undefined where the form is no object, list or package, so that only those who
 * know it can tell. Throws `Unbound` where the object is known and has no such member.
 */
export function findMember(form: CodeForm, key: Key): CodeForm | undefined {
  const {vendor} = form
  if (vendor) {
    const member: CodeForm = {
      ...form,
      vendor: {...vendor, members: [...vendor.members, String(key)]},
      resolve: node => (node === form.node ? member : form.resolve(node)),
    }
    return member
  }
  const members = toTable(form)
  if (!members) return undefined
  const member = members.get(String(key))
  if (member) return member.resolve(member.node)
  const where = form.exports ? form.path : form.shown
  const expected = toClosest(String(key), members.keys()) || 'one that is there'
  throw new Unbound('name', `Unexpected name \`${key}\` in \`${where}\`, expected ${expected}`, form)
}
