/** What a conformance run needs of Node.js: an endpoint at the other end of a socket, and logs of files and commands. */
export {createHttpEndpoint, type HttpEndpointOptions} from './http-endpoint.ts'
export type {OpenLog} from './open-log.ts'
export {runEventsCommand} from './run-events-command.ts'
export {tailFile} from './tail-file.ts'
