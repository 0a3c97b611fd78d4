import {defineCase} from '../case.ts'
import {repeatsNone} from '../expect/echo.ts'
import {sayValue} from '../expect/say-value.ts'
import type {Expectation} from '../expectation.ts'
import type {Probe} from '../probe.ts'
import {findUid, toEngage} from '../requests/engage.ts'
import {toQuery} from '../values/to-query.ts'

/** Where it is accepted, dropped and refused, and where nothing is; another one each, so that a line tells its request. */
export const secretUid = defineCase({
  id: 'secret-uid',
  requirement: 'metrics-flow.events.secret-uid',
  title: 'A user id is in no answer, and in no line of the log that is no event.',
  *probes(world) {
    const requests: readonly ((uid: string) => Omit<Probe, 'expect'>)[] = [
      uid => ({query: `uid=${uid}`}),
      uid => ({query: toQuery(toEngage(world, {uid}))}),
      uid => ({query: toQuery(toEngage(world, {uid, service: 'none'}))}),
      uid => ({query: `uid=${uid}x`}),
      uid => ({query: `uid=${uid}`, path: `${world.path}/x`}),
      uid => ({query: `uid=${uid}`, method: 'POST'}),
    ]
    for (const [index, toRequest] of requests.entries()) {
      const uid = `${findUid(world).slice(0, -1)}${index}`
      yield {...toRequest(uid), expect: [repeatsNone(uid), leavesOut(uid)]}
    }
  },
})

const leavesOut = (uid: string): Expectation => ({
  expected: 'no user id in another line of the log',
  judge({events, strays}) {
    // The event that may hold it, where it holds no tag.
    const line = strays.find(stray => stray.includes(uid) && !stray.includes('flow.rp.engage'))
    if (line !== undefined) return {actual: `the line ${sayValue(line)}`}
    return events === undefined ? {unseen: 'what is logged cannot be seen'} : 'met'
  },
})
