import {toClosest} from '../../diagnostic/index.ts'
import {Unbound} from '../bound.ts'
import type {Link} from './chain.ts'

/** The member of a set that a link names. Throws `Unbound` where the set has none of that name. */
export function toMember<Member>(members: ReadonlyMap<string, Member>, {name, form}: Link): Member {
  const member = members.get(name)
  if (member) return member
  const expected = toClosest(name, members.keys()) || 'one that is there'
  throw new Unbound('name', `Unexpected name \`${name}\` in \`${form.shown}\`, expected ${expected}`, form)
}
