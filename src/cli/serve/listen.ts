import type {Sink} from '../../metrics-flow/index.ts'
import type {RunningServer} from '../../metrics-flow/node/index.ts'
import {codeOf, UsageError} from '../usage-error.ts'
import {toAccessLine} from './access-log.ts'
import type {Settings} from './read-settings.ts'

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is in use',
  EACCES: 'permission denied',
  EADDRNOTAVAIL: 'it is no address of this machine',
  ENOTFOUND: 'there is no such host',
}

/**
 * Starts the service.
 *
 * @throws UsageError where it cannot listen; the sink is closed then.
 */
export async function listen(settings: Settings, sink: Sink, log: Sink<string>): Promise<RunningServer> {
  const {startServer} = await import('../../metrics-flow/node/index.ts')
  const {port, host} = settings
  const onAnswer = (...answer: Parameters<typeof toAccessLine>) => log.write(toAccessLine(...answer))
  try {
    return await startServer({...settings, sink}, {port, host, onAnswer})
  } catch (error) {
    await sink.close()
    const code = codeOf(error)
    if (code === undefined) throw error
    throw new UsageError(
      `Cannot listen at ${toAddress(host, port)}: ${reasons[code] ?? 'the system refuses'} (${code})`,
    )
  }
}

/** A host and a port as URLs have them. */
export const toAddress = (host: string, port: number): string => `${host.includes(':') ? `[${host}]` : host}:${port}`
