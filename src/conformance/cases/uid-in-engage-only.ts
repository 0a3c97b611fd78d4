import {defineCase} from '../case.ts'
import {expectEvents} from '../expect/events.ts'
import {findUid} from '../requests/engage.ts'

/** Under whatever name: it is looked for in all that the event holds. */
export const uidInEngageOnly = defineCase({
  id: 'uid-in-engage-only',
  requirement: 'metrics-flow.events.uid',
  title: 'A user id is in no event but `flow.rp.engage`.',
  needs: ['log'],
  *probes(world) {
    const uid = findUid(world)
    const leavesOut = expectEvents('events, and no user id in them', events => {
      if (events.length === 0) return 'no event'
      const found = events.find(event => JSON.stringify(event).includes(uid))
      return found && `a user id in \`${found.name}\``
    })
    for (const query of [`uid=${uid}`, `uid=${uid}&form_type=email`]) yield {query, expect: [leavesOut]}
  },
})
