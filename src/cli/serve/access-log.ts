import type {Sink} from '../../metrics-flow/index.ts'
import type {Io} from '../io.ts'

/** Writes lines to stderr, many at a time: a write for each would cost more than the answer. */
export async function openAccessLog({stderr}: Io): Promise<Sink<string>> {
  const {createBatchSink} = await import('../../metrics-flow/index.ts')
  return createBatchSink<string>(
    lines =>
      new Promise((resolve, reject) => {
        stderr.write(lines.join(''), 'utf8', error => (error ? reject(error) : resolve()))
      }),
    {delay: 50},
  )
}

/** One answer as a line. */
export const toAccessLine = (method: string, path: string | undefined, status: number): string =>
  `${new Date().toISOString()} ${method} ${path ?? '(another path)'} ${status}\n`
