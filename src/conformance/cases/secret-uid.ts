import {defineCase} from '../case.ts'
import {repeatsNone} from '../expect/echo.ts'
import type {Expectation} from '../expectation.ts'
import {findUid, toEngage} from '../requests/engage.ts'
import {toQuery} from '../values/to-query.ts'

/** Where it is accepted, refused, dropped, and asked for at a place that is not there. */
export const secretUid = defineCase({
  id: 'secret-uid',
  requirement: 'metrics-flow.events.secret-uid',
  title: 'A user id is in no answer, and in no line of the log that is no event.',
  *probes(world) {
    const uid = findUid(world)
    const expect = [repeatsNone(uid), leavesOut(uid)]
    yield {query: `uid=${uid}`, expect}
    yield {query: toQuery(toEngage(world)), expect}
    yield {query: toQuery(toEngage(world, {service: 'none'})), expect}
    yield {query: `uid=${uid}x`, expect}
    yield {path: `${world.path}/x`, query: `uid=${uid}`, expect}
    yield {method: 'POST', query: `uid=${uid}`, expect}
  },
})

const leavesOut = (uid: string): Expectation => ({
  expected: 'no user id in another line of the log',
  judge({events, strays}) {
    const line = strays.find(stray => stray.includes(uid))
    if (line !== undefined) return {actual: `the line ${JSON.stringify(line.slice(0, 80))}`}
    return events === undefined ? {unseen: 'what is logged cannot be seen'} : 'met'
  },
})
