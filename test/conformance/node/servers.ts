import {createServer, type RequestListener} from 'node:http'
import {type AddressInfo, createServer as createSocketServer, type Server, type Socket} from 'node:net'
import {onTestFinished} from 'vitest'

/** A server for one test, and its address. */
export const serveHttp = (listener: RequestListener): Promise<string> => start(createServer(listener))

/** A server that speaks whatever a test makes it speak. */
export const serveSockets = (listener: (socket: Socket) => void): Promise<string> => {
  const open = new Set<Socket>()
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
  })
  return start(
    createSocketServer(socket => {
      open.add(socket.on('error', () => {}))
      listener(socket)
    }),
  )
}

/** An address at which nobody listens. */
export async function findNobody(): Promise<string> {
  const server = createSocketServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return `http://127.0.0.1:${port}`
}

async function start(server: Server): Promise<string> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    if ('closeAllConnections' in server) (server.closeAllConnections as () => void)()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
