import type {Diagnostic, Edit, Source} from '../diagnostic/index.ts'

/** A page after its repairs. */
export interface Fixed {
  readonly source: Source
  /** What was repaired, in order. */
  readonly fixed: readonly Diagnostic[]
}

/** Repairs can uncover one another, as in `//a//`; rules that undo each other must not keep us here for ever. */
const maxRounds = 10

/**
 * Repairs a page in rounds: applies the edits that do not overlap, lints again, and so on until no diagnostic
 * has an edit left, or for ten rounds. All edits of a diagnostic are applied or none; all else stays, byte for byte.
 */
export function fixPage(source: Source, lint: (source: Source) => readonly Diagnostic[]): Fixed {
  const fixed: Diagnostic[] = []
  let current = source
  for (let round = 0; round < maxRounds; round++) {
    const chosen = choose(lint(current))
    if (chosen.length === 0) break
    fixed.push(...chosen)
    current = {...current, text: applyEdits(current.text, chosen.flatMap(editsOf))}
  }
  return {source: current, fixed}
}

/**
 * Applies edits that do not overlap.
 *
 * @example
 * applyEdits('/a/', [{start: 0, end: 1, text: ''}, {start: 2, end: 3, text: ''}]) // 'a'
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = ''
  let at = 0
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    done += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return done + text.slice(at)
}

/** Takes each diagnostic whose edits overlap none that were taken before it; the others wait for the next round. */
function choose(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const taken = new Set<number>()
  return diagnostics.filter(diagnostic => {
    const offsets = editsOf(diagnostic).flatMap(toOffsets)
    if (offsets.length === 0 || offsets.some(offset => taken.has(offset))) return false
    for (const offset of offsets) taken.add(offset)
    return true
  })
}

const editsOf = ({edits = []}: Diagnostic): readonly Edit[] => edits

/** What an edit replaces; of one that only inserts, what it stands before. */
const toOffsets = ({start, end}: Edit): readonly number[] =>
  Array.from({length: Math.max(1, end - start)}, (_, index) => start + index)
