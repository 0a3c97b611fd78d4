import type {MetricsFlowOptions} from '../../metrics-flow/index.ts'
import type {Call} from '../command.ts'
import {UsageError} from '../usage-error.ts'
import {readKey} from './read-key.ts'

/** What the service is made of and where it listens; all but where its events go. */
export interface Settings extends Omit<MetricsFlowOptions, 'sink'> {
  readonly allowedOrigins: readonly string[]
  readonly port: number
  readonly host: string
  /** Whether the key was made up, and ends with the process. */
  readonly isKeyRandom: boolean
}

/** Where pages under development often are. */
const local = 'http://localhost:3000'

/**
 * Reads the options.
 *
 * @throws UsageError where one is wrong, before anything is opened.
 */
export async function readSettings(call: Call): Promise<Settings> {
  const {host = '127.0.0.1', port = '8080', allowOrigin = [local], client = []} = call.options
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new UsageError(`Unexpected port \`${port}\`, expected a number from 0 to 65535`)
  }
  // Node would take it for all addresses.
  if (host === '') throw new UsageError('Unexpected host ``, expected an address of this machine')
  const {createKeyRing} = await import('../../metrics-flow/index.ts')
  const kept = await readKey(call)
  const settings = {
    allowedOrigins: allowOrigin,
    clients: [client].flat(),
    keys: kept ?? createKeyRing(crypto.getRandomValues(new Uint8Array(32))),
    isKeyRandom: kept === undefined,
    port: Number(port),
    host,
  }
  await check(settings)
  return settings
}

/** Origins and clients are judged by the service itself. */
async function check(settings: Settings): Promise<void> {
  const {createMemorySink, createResponder} = await import('../../metrics-flow/index.ts')
  try {
    createResponder({...settings, sink: createMemorySink()})
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message) : error
  }
}
