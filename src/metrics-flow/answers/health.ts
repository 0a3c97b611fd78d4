import manifest from '../../../package.json' with {type: 'json'}
import type {OpenSink} from '../sinks/guard.ts'
import {type Answer, toJson, toProblem} from './answer.ts'

/** What runs here, as Mozilla's Dockerflow asks: https://github.com/mozilla-services/Dockerflow */
export interface Version {
  readonly source?: string
  readonly version: string
  readonly commit?: string
  readonly build?: string
}

/** Answers what the load balancer, the monitoring and people ask about the service itself; nothing at another path. */
export function toHealth(path: string, {isHealthy, lost}: OpenSink, version: Version = ownVersion): Answer | undefined {
  if (path === '/__lbheartbeat__') return toJson(200, {status: 'ok'})
  if (path === '/__version__') return toJson(200, version)
  if (path !== '/__heartbeat__') return undefined
  return isHealthy ? toJson(200, {status: 'ok', lost}) : toProblem(503, 'Events cannot be passed on', {}, {lost})
}

const ownVersion: Version = {version: manifest.version}
