import type {Spec} from '../spec/index.ts'
import type {Artifact, GenerateOptions} from './target.ts'
import {targets} from './targets/index.ts'

/**
 * Generates all files of one target. Throws a `RangeError` on a target that does not exist.
 *
 * A page that lint finds fault with still gives valid code: of two parameters with one name the first counts, and a
 * pattern that is no regular expression refuses every value.
 */
export function generate(spec: Spec, targetId: string, options: GenerateOptions = {}): readonly Artifact[] {
  const target = targets.find(({id}) => id === targetId)
  if (target) return target.generate(spec, options)
  const expected = targets.map(({id}) => `\`${id}\``).join(', ')
  throw new RangeError(`Unexpected target \`${targetId}\`, expected one of ${expected}`)
}
