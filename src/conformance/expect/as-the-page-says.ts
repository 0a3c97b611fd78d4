import type {Exchange, Expectation} from '../expectation.ts'
import {judgeQuery} from '../values/judge-query.ts'
import {isWithinLimits} from '../values/limits.ts'
import type {World} from '../world.ts'
import {hasStatus} from './answer.ts'
import {logsNothing} from './events.ts'
import {accepted, refused} from './judged.ts'

/** What the page says to whatever query was sent, the pair that finds its events included. */
export function asThePageSays({spec, client}: World): (exchange: Exchange) => Expectation {
  const judge = judgeQuery(spec)
  return ({sent: {target}}) => {
    const mark = target.indexOf('?')
    const query = mark < 0 ? '' : target.slice(mark + 1)
    if (!isWithinLimits(query)) return hasStatus(414)
    const {refused: names, values} = judge(query)
    if (names.length > 0) return refused(Object.fromEntries(names.map(name => [name, toAll(query, name)])))
    // Of an engage request that a client the endpoint does not know sends, nothing is logged.
    const {event_type: type, service} = values
    return type === 'engage' && service !== client ? logsNothing : accepted(values)
  }
}

/** All values of a parameter, for people: it may be that there are two, or none. */
const toAll = (query: string, name: string) => new URLSearchParams(query).getAll(name).join(', ')
