import {client, pageSha256} from '../rules.ts'

type Query = Readonly<Record<string, string>>

/** A plain object, in which `in` finds more than was put there. */
const clients: Readonly<Record<string, string>> = {[client]: 'Example'}
const views: ReadonlyMap<string | undefined, string> = new Map([
  ['button', 'flow.rp-button.view'],
  ['email', 'flow.enter-email.view'],
  ['subscribe', 'flow.subscribe.view'],
])
const utm = ['utm_campaign', 'utm_content', 'utm_medium', 'utm_source']
/** What of a flow is logged: neither `utm_term` nor the experiment is. */
const flowFields = ['context', 'entrypoint', 'event_type', 'form_type', 'service', ...utm]
/** The third home of a pattern, which has no slash. */
const utmPattern = /^[\w.%-]+$/

/** What the logging layer makes of a query that the endpoint has taken. */
export function toEvents(
  query: Query,
  flow: object,
  headerOf: (name: string) => string | undefined,
): readonly object[] {
  const [isUntracked, isGlobal] = [headerOf('dnt') === '1', headerOf('sec-gpc') === '1']
  const {event_type, form_type, service = ''} = query
  const isEngage = event_type === 'engage'
  const isDropped = isUntracked || isGlobal || !(service in clients)
  const view = views.get(form_type)
  const names = isEngage ? ['flow.rp.engage'] : ['flow.begin', ...(view === undefined ? [] : [view])]
  const fields = isEngage
    ? [...flowFields, 'uid']
    : isGlobal
      ? ['context', 'entrypoint', 'service']
      : flowFields.filter(field => !isUntracked || !utm.includes(field))
  return (isEngage && isDropped ? [] : names).map(name => ({
    id: crypto.randomUUID(),
    name,
    time: Date.now(),
    ...flow,
    parameters: toParameters(query, fields),
    authenticated: false,
    page: pageSha256,
  }))
}

function toParameters(query: Query, fields: readonly string[]): Query {
  const isWritten = ([name, value]: readonly [string, string]) =>
    fields.includes(name) && (!utm.includes(name) || utmPattern.test(value))
  const entries = Object.entries(query).filter(isWritten)
  return Object.fromEntries(entries.map(([name, value]) => [name, value.slice(0, 100)]))
}
