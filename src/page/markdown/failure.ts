import type {Diagnostic, Places, Source} from '../../diagnostic/index.ts'
import type {Block} from './blocks.ts'

/** The parser's time grows with the square of a paragraph: half a megabyte takes a second, ten would take minutes. */
const longest = 2 ** 19

/** Why a block is not parsed, where it is too long for that. */
export function refuseLength({start, end}: Block, {path}: Source, places: Places): Diagnostic | undefined {
  if (end - start <= longest) return undefined
  const size = `${((end - start) / 2 ** 20).toFixed(1)} MB`
  const message = `Unexpected piece of ${size} without a place to cut it, expected blank lines within each 0.5 MB`
  return toDiagnostic(message, start, path, places)
}

/** MDX throws a `VFileMessage`, and a tree too deep overflows the stack; any other error is a bug of ours and goes on. */
export function toFailure(error: unknown, {start}: Block, {path}: Source, places: Places): Diagnostic {
  if (error instanceof RangeError && /call stack/.test(error.message)) {
    const message = 'Unexpected nesting, expected lists, quotations and emphasis of a few levels'
    return toDiagnostic(message, start, path, places)
  }
  if (!(error instanceof Error) || !('reason' in error)) throw error
  const {place} = error as Error & {place?: {offset?: number; start?: {offset?: number}}}
  const message = `Unexpected MDX syntax, expected a page that compiles: ${error.reason}`
  // Empty lines stand for what is above the block.
  const above = places.point(start).line - 1
  return toDiagnostic(
    message,
    Math.max(start, (place?.offset ?? place?.start?.offset ?? 0) - above + start),
    path,
    places,
  )
}

const toDiagnostic = (message: string, offset: number, path: string, places: Places): Diagnostic => ({
  code: 'page-syntax',
  severity: 'error',
  message,
  path,
  place: places.place(offset, offset),
})
