import type {Spec} from '../../index.ts'
import {UsageError} from '../usage-error.ts'

/**
 * The one page that documents parameters.
 *
 * @throws UsageError where there is none, or where there are several.
 */
export function findSpec(specs: readonly Spec[]): Spec {
  const [spec, ...others] = specs.filter(({parameters}) => parameters.length > 0)
  const list = specs.map(({page}) => `\`${page}\``).join(', ')
  if (!spec) throw new UsageError(`Unexpected pages without parameters (${list}), expected one with them`)
  if (others.length === 0) return spec
  throw new UsageError(
    `Unexpected ${others.length + 1} pages with parameters (${list}), expected one: name it with --page`,
  )
}
