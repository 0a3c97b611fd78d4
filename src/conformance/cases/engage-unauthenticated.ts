import {defineCase} from '../case.ts'
import {expectEvents} from '../expect/events.ts'
import {toEngage} from '../requests/engage.ts'
import {toQuery} from '../values/to-query.ts'

const saysSo = expectEvents('an event with `authenticated: false`', events => {
  const found = events.find(({authenticated}) => authenticated !== false)
  if (events.length === 0) return 'no event'
  return found && `\`authenticated: ${found.authenticated}\``
})

/** Anyone can send the `Origin` that let the event in. */
export const engageUnauthenticated = defineCase({
  id: 'engage-unauthenticated',
  requirement: 'metrics-flow.engage.unauthenticated',
  title: 'An engage event says that nobody proved where it comes from.',
  needs: ['client', 'log'],
  *probes(world) {
    yield {query: toQuery(toEngage(world)), expect: [saysSo]}
  },
})
