import type {EventFields, LoggedEvent} from './event-log.ts'

/** Reads an event of a log by where its fields stand; undefined where it is no object, or has no name. */
export function toLoggedEvent(event: unknown, fields: EventFields = {}): LoggedEvent | undefined {
  if (!isRecord(event)) return undefined
  const at = (path: string) => find(event, path)
  const name = at(fields.name ?? 'name')
  if (typeof name !== 'string') return undefined
  const holder = at(fields.parameters ?? 'parameters')
  const parameters = rename(isRecord(holder) ? holder : {}, fields.rename ?? {})
  return {
    name,
    parameters,
    id: at(fields.id ?? 'id'),
    time: at(fields.time ?? 'time'),
    flowId: at(fields.flowId ?? 'flowId'),
    flowBeginTime: at(fields.flowBeginTime ?? 'flowBeginTime'),
    page: at(fields.page ?? 'page'),
    authenticated: at(fields.authenticated ?? 'authenticated'),
  }
}

/** The value at a path such as `fields.type`; at the empty path the event itself. A field that has the whole path as its name comes first. */
function find(event: Readonly<Record<string, unknown>>, path: string): unknown {
  if (path === '') return event
  if (Object.hasOwn(event, path)) return event[path]
  return path
    .split('.')
    .reduce<unknown>((at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), event)
}

/** Gives parameters the names of the page; those that the log names as the page does stay as they are. */
function rename(
  parameters: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const pages = new Map(Object.entries(names).map(([page, log]) => [log, page]))
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [pages.get(name) ?? name, value]))
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
