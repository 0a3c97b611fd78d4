import type {Io} from '../io.ts'

/** One line of a terminal that says how far a run is. */
export interface Progress {
  readonly tell: (claim: string, done: number, all: number) => void
  /** Takes the line away. */
  readonly end: () => void
}

/** Back to the start of the line, and away with what it held. */
const clear = '\r\u001b[K'

/** Writes to stderr, so that it gets into no report; where nobody looks, or a machine does, it stays silent. */
export function createProgress({stderr, terminal, env}: Io): Progress {
  if (!terminal || env.CI || env.TERM === 'dumb') return {tell: () => {}, end: () => {}}
  const write = (text: string) => stderr.write(text, 'utf8', () => {})
  return {
    tell: (claim, done, all) => write(`${clear}${done} of ${all} claims, now ${claim}`),
    end: () => write(clear),
  }
}
