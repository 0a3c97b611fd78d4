import {defineCase} from '../case.ts'
import {hasStatus} from '../expect/answer.ts'
import {logsNothing} from '../expect/events.ts'
import {givesNoFlow} from '../expect/flow.ts'

/** Apart from other paths, for many a client cannot send them: it takes the dots away. */
export const dotSegments = defineCase({
  id: 'dot-segments',
  requirement: 'metrics-flow.request.path',
  title: 'A path with dot segments is another path.',
  *probes({spec, path}) {
    const expect = [hasStatus(404), givesNoFlow(spec), logsNothing]
    for (const other of [`/x/..${path}`, `/.${path}`, `${path}/.`, `${path}/x/..`]) yield {path: other, expect}
  },
})
