import {resolve} from 'node:path'
import {type OpenLog, runEventsCommand, tailFile} from '../../conformance/node/index.ts'
import type {ConformanceConfig} from '../../index.ts'
import type {Call} from '../command.ts'
import {UsageError} from '../usage-error.ts'

/** A log, and why it could not be read to the end, where it could not. */
export interface Events extends OpenLog {
  readonly broken: () => string | undefined
}

/** Opens the log of events: a file, or what a command prints; nothing where there is neither. */
export async function openEvents({options, io}: Call, config: ConformanceConfig): Promise<Events | undefined> {
  const isGiven = options.events !== undefined || options.eventsCommand !== undefined
  const {events, eventsCommand} = isGiven ? options : config
  if (events !== undefined && eventsCommand !== undefined) {
    throw new UsageError('Unexpected file and command of events, expected one of them')
  }
  if (events !== undefined) return watchBreak(await tailFile(resolve(io.cwd, events)))
  return eventsCommand === undefined ? undefined : watchBreak(await runEventsCommand(eventsCommand, io.cwd))
}

function watchBreak({log, close}: OpenLog): Events {
  let reason: string | undefined
  return {
    close,
    broken: () => reason,
    log: () =>
      log().catch(error => {
        reason = error instanceof Error ? error.message : String(error)
        throw error
      }),
  }
}
