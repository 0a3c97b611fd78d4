import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Verdict} from '../../index.ts'
import {codeOf, toUsageError} from '../usage-error.ts'

/** What is committed, held against what would be written now. */
export interface SnapshotCheck {
  readonly verdict: Verdict
  /** What writing it again would change, as a unified diff; empty where it is fresh. */
  readonly diff: string
  /** What is committed; undefined where there is no file. */
  readonly committed: string | undefined
}

const command = '`npx docparity trace --snapshot`'

/** Is the committed matrix the one that pages, code and tests make now? Line endings do not count. */
export async function checkSnapshot(cwd: string, path: string, text: string): Promise<SnapshotCheck> {
  const {toPlaces} = await import('../../index.ts')
  const committed = readCommitted(cwd, path)
  const lines = committed?.replace(/\r\n?/g, '\n')
  const isFresh = lines === text
  const index = firstDifference(lines ?? '', text)
  const message =
    committed === undefined
      ? `Unexpected missing file, expected the matrix that ${command} writes`
      : `Unexpected stale line, expected what ${command} writes`
  const place = toPlaces(lines ?? '').place(index, index)
  return {
    verdict: {
      check: 'trace-snapshot',
      title: `\`${path}\` is what pages, code and tests say.`,
      status: isFresh ? 'pass' : 'fail',
      diagnostics: isFresh ? [] : [{code: 'trace-snapshot', severity: 'error', message, path, place}],
    },
    diff: isFresh ? '' : await formatDiff(path, lines ?? '', text),
    committed,
  }
}

function readCommitted(cwd: string, path: string): string | undefined {
  try {
    return readFileSync(resolve(cwd, path), 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw toUsageError(error, 'read', `\`${path}\``)
  }
}

/** The offset at which the first line starts that is not the same; in the file that is committed. */
function firstDifference(committed: string, text: string): number {
  const [old, now] = [committed.split('\n'), text.split('\n')]
  const first = old.findIndex((line, index) => line !== now[index])
  const same = old.slice(0, first < 0 ? old.length - 1 : first)
  return same.reduce((sum, line) => sum + line.length + 1, 0)
}

async function formatDiff(path: string, committed: string, text: string): Promise<string> {
  const {createTwoFilesPatch} = await import('diff')
  return `\n${createTwoFilesPatch(`a/${path}`, `b/${path}`, committed, text)}`
}
