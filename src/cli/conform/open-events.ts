import {resolve} from 'node:path'
import type {EventLog} from '../../conformance/index.ts'
import {type OpenLog, runEventsCommand, tailFile} from '../../conformance/node/index.ts'
import type {ConformanceConfig} from '../../index.ts'
import type {Call} from '../command.ts'
import {type Io, note} from '../io.ts'
import {UsageError} from '../usage-error.ts'

/** Opens the log of events: a file, or what a command prints; nothing where there is neither. */
export async function openEvents(call: Call, config: ConformanceConfig): Promise<OpenLog | undefined> {
  const {options, io} = call
  const isGiven = options.events !== undefined || options.eventsCommand !== undefined
  const {events, eventsCommand} = isGiven ? options : config
  if (events === undefined && eventsCommand === undefined) return undefined
  if (events !== undefined && eventsCommand !== undefined) {
    throw new UsageError('Unexpected file and command of events, expected one of them')
  }
  const open =
    events === undefined ? runEventsCommand(eventsCommand ?? '', io.cwd) : await tailFile(resolve(io.cwd, events))
  return {...open, log: tellBreak(io, open.log)}
}

/** Says when a log breaks in the midst of a run: no more than that claims are undecided would be seen of it. */
function tellBreak(io: Io, log: EventLog): EventLog {
  let isRead = false
  return async () => {
    try {
      const lines = await log()
      isRead = true
      return lines
    } catch (error) {
      if (isRead && error instanceof Error) await note(io, error.message)
      throw error
    }
  }
}
