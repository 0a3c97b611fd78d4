import type {Spec} from '../spec/index.ts'
import type {Artifact, GenerateOptions, Target} from './target.ts'
import {targets} from './targets/index.ts'

/**
 * Generates all files of one target: one of ours by its id, or one of your own. Throws a `RangeError` on an id that does
 * not exist.
 *
 * A page that lint finds fault with still gives valid code: of two parameters with one name the first counts, and a
 * pattern that is no regular expression refuses every value. So does one that an engine may take far too long for: such a
 * pattern never gets into code, as `checkPatterns` tells beforehand.
 */
export function generate(spec: Spec, target: string | Target, options: GenerateOptions = {}): readonly Artifact[] {
  const found = typeof target === 'string' ? targets.find(({id}) => id === target) : target
  if (found) return found.generate(spec, options)
  const expected = targets.map(({id}) => `\`${id}\``).join(', ')
  throw new RangeError(`Unexpected target \`${target}\`, expected one of ${expected}`)
}
