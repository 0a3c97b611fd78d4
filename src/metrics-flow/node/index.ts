/** The service in `node:http`: a listener for a server of your own, or a server. */
export {toListener} from './listener.ts'
export {type RunningServer, type ServerOptions, startServer} from './server.ts'
