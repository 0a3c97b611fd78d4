import type {ConformanceConfig} from '../../index.ts'
import type {Call, Options} from '../command.ts'
import {UsageError} from '../usage-error.ts'
import {readReplay} from './read-replay.ts'
import {readTarget, type Target} from './read-target.ts'

/** What a run is told; what is not there has no bound, or is drawn by chance. */
export interface Settings extends Target {
  readonly origin?: string
  readonly client?: string
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly seed?: number
  readonly runs: number
  readonly vectors?: number
  readonly rate?: number
  readonly total?: number
  /** In milliseconds. */
  readonly timeout: number
}

/** For a host that is not this machine: nobody there should notice. */
const polite = {rate: 20, total: 5000, vectors: 100}

/**
 * Reads the options; what they do not say an earlier report does, or else the configuration.
 *
 * @throws UsageError where one is wrong, or the host is another machine and nobody said that it may be tested.
 */
export function readSettings({args, options, io}: Call, config: ConformanceConfig = {}): Settings {
  const {url: earlier, ...replay} = options.replay === undefined ? {} : readReplay(io.cwd, options.replay)
  const url = args[0] ?? earlier
  if (url === undefined)
    throw new UsageError('Unexpected call without a URL, expected one such as http://127.0.0.1:8080')
  const target = readTarget(url)
  if (!target.isLocal && !options.iMayTestThisHost) {
    throw new UsageError(
      `Unexpected host of \`${url}\`, expected this machine; if you may send it thousands of wrong requests, add --i-may-test-this-host`,
    )
  }
  const {origin, client} = config
  return {
    ...target,
    timeout: 10_000,
    runs: 100,
    ...(target.isLocal ? {} : polite),
    ...toGiven({origin, client}),
    ...replay,
    ...readOptions(options),
  }
}

function readOptions({origin, client, only, skip, ...texts}: Options): Partial<Settings> {
  const seconds = readNumber('--timeout', texts.timeout, 0.001)
  return toGiven({
    origin,
    client: typeof client === 'object' ? client[0] : client,
    only,
    skip,
    seed: readWhole('--seed', texts.seed, 0),
    runs: readWhole('--runs', texts.runs, 1),
    vectors: readWhole('--vectors', texts.vectors, 1),
    rate: readNumber('--rate', texts.rate, 0.001),
    total: readWhole('--total', texts.total, 1),
    timeout: seconds && seconds * 1000,
  })
}

function readWhole(flag: string, text: string | undefined, least: number): number | undefined {
  const number = readNumber(flag, text, least)
  if (number === undefined || Number.isSafeInteger(number)) return number
  throw new UsageError(`Unexpected ${flag} \`${text}\`, expected a whole number`)
}

function readNumber(flag: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined
  const number = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && Number.isFinite(number)) return number
  throw new UsageError(`Unexpected ${flag} \`${text}\`, expected a number of at least ${least}`)
}

/** Leaves out what is not said, so that it hides nothing that is said elsewhere. */
function toGiven<Values extends object>(values: Values): {[Key in keyof Values]?: Exclude<Values[Key], undefined>} {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given) as {[Key in keyof Values]?: Exclude<Values[Key], undefined>}
}
