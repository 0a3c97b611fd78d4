import {type FileHandle, open, stat} from 'node:fs/promises'
import {NoLog} from '../events/event-log.ts'
import {createLineReader, type LineReader} from './line-reader.ts'
import type {OpenLog} from './open-log.ts'
import {codeOf, toReason} from './reasons.ts'

/** A file that is open, and how far it is read. */
interface Tail {
  readonly file: FileHandle
  at: number
}

const chunk = 65_536

/**
 * Opens a file of JSON lines, and gives the lines that end from now on. Where it is renamed and made anew, as logs are,
 * the rest of the old file comes first; where it is emptied, reading starts over.
 *
 * @throws NoLog where there is no such file; so does a later read that fails.
 */
export async function tailFile(path: string): Promise<OpenLog> {
  const toNoLog = (error: unknown) => {
    throw error instanceof Error && codeOf(error) !== ''
      ? new NoLog(`Cannot read events from \`${path}\`: ${toReason(error)}`, {cause: error})
      : error
  }
  const reader = createLineReader()
  let tail = await openAtEnd(path).catch(toNoLog)
  const read = async () => {
    const lines = await readOn(tail, reader)
    const next = await openIfOther(path, tail)
    if (!next) return lines
    // What was written between the two looks, and half a line, which nobody will end.
    lines.push(...(await readOn(tail, reader)), ...reader.end())
    await tail.file.close()
    tail = next
    return [...lines, ...(await readOn(tail, reader))]
  }
  const readInTurn = inTurn(read)
  return {log: () => readInTurn().catch(toNoLog), close: () => tail.file.close()}
}

/** Two reads at the same time would both move on from the same place. */
function inTurn<Value>(step: () => Promise<Value>): () => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return () => {
    const next = last.then(step, step)
    last = next
    return next
  }
}

/** Stands at the start of the last line if that has no end yet, so that it will be read as a whole. */
async function openAtEnd(path: string): Promise<Tail> {
  const file = await open(path)
  const stats = await file.stat()
  if (!stats.isFile()) {
    await file.close()
    throw new NoLog(`Unexpected \`${path}\`, expected a file with events`)
  }
  const start = Math.max(0, stats.size - chunk)
  const {buffer, bytesRead} = await file.read(Buffer.alloc(chunk), 0, chunk, start)
  return {file, at: start + buffer.subarray(0, bytesRead).lastIndexOf('\n') + 1}
}

/** The file that stands at the path now, if that is another one; while one is renamed there may be none. */
async function openIfOther(path: string, {file}: Tail): Promise<Tail | undefined> {
  const [old, now] = [
    await file.stat(),
    await stat(path).catch(error => {
      if (codeOf(error) !== 'ENOENT') throw error
    }),
  ]
  const isSame = now === undefined || (now.ino === old.ino && now.dev === old.dev)
  return isSame ? undefined : {file: await open(path), at: 0}
}

async function readOn(tail: Tail, reader: LineReader): Promise<unknown[]> {
  const lines: unknown[] = []
  const {size} = await tail.file.stat()
  if (size < tail.at) {
    lines.push(...reader.end())
    tail.at = 0
  }
  const bytes = Buffer.alloc(chunk)
  for (;;) {
    const {bytesRead} = await tail.file.read(bytes, 0, chunk, tail.at)
    if (bytesRead === 0) return lines
    tail.at += bytesRead
    lines.push(...reader.push(bytes.subarray(0, bytesRead)))
  }
}
