import type {Place} from '../../diagnostic/index.ts'
import type {Pattern} from '../../spec/index.ts'
import type {Difference} from '../change.ts'

/** What is said in other words, by the parts that did not stay; nothing if all did. */
export function toReworded(stayed: Readonly<Record<string, boolean>>): Difference | undefined {
  const parts = Object.keys(stayed).filter(part => !stayed[part])
  return parts.length > 0 ? {kind: 'reworded', classes: ['compatible'], note: parts.join(', ')} : undefined
}

/** Whether two values are written alike. */
export const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)

/** Where the pattern stands, or the row that has none. */
export const toMark = ({pattern, place}: {readonly pattern?: Pattern; readonly place: Place}) => ({
  place: pattern?.place ?? place,
  text: pattern ? `\`${pattern.source}\`` : 'no pattern',
})
