import type {Level} from './spec.ts'

/**
 * How binding a sentence is, told by the strongest of RFC 2119's words in it. A sentence with none of them states a fact,
 * which has to be so.
 *
 * @example
 * toLevel('The answer should be JSON, and may be empty.') // 'should'
 */
export function toLevel(text: string): Level {
  if (/\b(?:must|shall|required)\b/i.test(text)) return 'must'
  if (/\b(?:should|recommended)\b/i.test(text)) return 'should'
  return /\b(?:may|optional)\b/i.test(text) ? 'may' : 'must'
}
