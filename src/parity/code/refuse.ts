import {Unbound} from '../bound.ts'
import type {Vendor} from '../form.ts'
import type {Link} from './chain.ts'

/** A method whose language is not known, or that changes values before they are judged: better no rule than a wrong one. */
export function refuse({name, args, form}: Link): Unbound {
  const method = args ? `.${name}()` : `.${name}`
  const message = `Unexpected \`${method}\` in \`${form.shown}\`, expected methods whose language is known`
  return new Unbound('form', message, form)
}

/** What a package exports, without the names that all of it is exported by: `joi.Joi.string` is `joi.string`. */
export function toExport({members}: Vendor, wholes: readonly string[]): string {
  return members.filter((member, index) => index > 0 || !wholes.includes(member)).join('.')
}
