import {toLine} from '../events/to-line.ts'
import {type BatchOptions, createBatchSink} from './batches.ts'
import type {Sink} from './sink.ts'

/** The part of a stream of Node that is needed, such as `process.stdout`. */
export interface TextStream {
  write(text: string, encoding: 'latin1', done: (error?: Error | null) => void): unknown
  on?(event: 'error', listener: () => void): unknown
}

/** Writes each event as a line of JSON, many lines at a time. A stream that fails costs events, and never the process. */
export function createNdjsonSink(stream: TextStream, options: Omit<BatchOptions, 'retryAfter'> = {}): Sink {
  // The error comes to the callback too; without a listener it would end the process.
  stream.on?.('error', () => {})
  const send = (text: string) =>
    new Promise<void>((resolve, reject) => {
      // Lines are ASCII, which this encoding writes fastest.
      stream.write(text, 'latin1', error => (error ? reject(error) : resolve()))
    })
  return createBatchSink(batch => send(batch.map(toLine).join('')), options)
}
