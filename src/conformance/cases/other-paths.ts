import {defineCase} from '../case.ts'
import {hasStatus} from '../expect/answer.ts'
import {logsNothing} from '../expect/events.ts'
import {givesNoFlow} from '../expect/flow.ts'

/** As servers and proxies make them one: slashes, case, encoding, and a host that a URL would see. */
const toOthers = (path: string) =>
  new Set([
    `${path}/`,
    `${path}/x`,
    `${path}%2F`,
    `${path}%20`,
    `${path}%00`,
    `${path};x=y`,
    `/${path}`,
    `/x${path}`,
    `//evil.example${path}`,
    path.toUpperCase(),
    path.replace(/-/, '%2D'),
    path.replace(/[a-z]/, letter => `%${letter.charCodeAt(0).toString(16)}`),
  ])

/** A proxy that decides by the path must not see another one than the server. */
export const otherPaths = defineCase({
  id: 'other-paths',
  requirement: 'metrics-flow.request.path',
  title: 'Any other path is not found, however alike it is.',
  *probes({spec, path}) {
    const others = toOthers(path)
    others.delete(path)
    const expect = [hasStatus(404), givesNoFlow(spec), logsNothing]
    for (const other of others) yield {path: other, expect}
  },
})
