import {type Place, toPlaces, toVerdict, type Verdict} from '../diagnostic/index.ts'
import {sha256} from '../spec/index.ts'
import {readHeader} from './header.ts'
import {type Artifact, generateCommand} from './target.ts'

/**
 * Is each committed file what the page generates now? Tells a file that is missing from one that is *stale* (the page
 * changed: the code still has the hash in its header) and from one that was *edited by hand*. Line endings and a byte
 * order mark do not count. The keys of `committed` are the artifacts' paths.
 */
export function checkArtifacts(
  artifacts: readonly Artifact[],
  committed: ReadonlyMap<string, string>,
  command: string = generateCommand,
): readonly Verdict[] {
  return artifacts.map(({path, text}) => {
    const finding = findingOf(text, committed.get(path))
    const diagnostics = finding
      ? [{...finding, message: `${finding.message}: run \`${command}\``, severity: 'error' as const, path}]
      : []
    return toVerdict('generated-fresh', `\`${path}\` is what the page generates.`, diagnostics)
  })
}

/** What is off with one committed file; nothing where it is fresh. */
function findingOf(expected: string, committed: string | undefined) {
  if (committed === undefined) {
    return {
      code: 'generated-missing',
      message: 'Unexpected missing file, expected the code that the page generates',
      place: toPlaces('').place(0, 0),
    }
  }
  const text = committed.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (text === expected) return undefined
  const header = readHeader(text)
  const place = firstDifference(expected, text, committed)
  if (header && sha256(header.body) === header.codeSha256) {
    return {
      code: 'generated-stale',
      message: 'Unexpected stale code, expected what the page generates now',
      place,
    }
  }
  return {
    code: 'generated-edited',
    message: 'Unexpected edit by hand, expected it on the page, from which this file is generated',
    place,
  }
}

/** The first line that differs, in the file as it is on disk; below the header where possible, as that always differs. */
function firstDifference(expected: string, text: string, committed: string): Place {
  const expectedLines = expected.split('\n')
  const lines = text.split('\n')
  const differs = (line: string, index: number) => line !== expectedLines[index]
  const below = lines.findIndex((line, index) => index >= 3 && differs(line, index))
  // Where all lines are equal, lines are missing at the end.
  const first = below >= 0 ? below : lines.findIndex(differs)
  const index = first >= 0 ? first : lines.length - 1
  const starts = [0, ...Array.from(committed.matchAll(/\r\n?|\n/g), ({index, 0: ending}) => index + ending.length)]
  const start = starts[index] ?? 0
  return toPlaces(committed).place(start, start + (lines[index] ?? '').length)
}
