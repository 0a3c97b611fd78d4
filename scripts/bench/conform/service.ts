import {createWriteStream} from 'node:fs'
import {createKeyRing, createNdjsonSink} from '../../../src/metrics-flow/index.ts'
import {startServer} from '../../../src/metrics-flow/node/index.ts'

/** The service as it is, with its events in a file. */
process.on('message', async (events: string) => {
  const {port} = await startServer({
    allowedOrigins: ['https://rp.example'],
    clients: ['0123456789abcdef'],
    keys: createKeyRing('k'.repeat(32)),
    sink: createNdjsonSink(createWriteStream(events)),
  })
  process.send?.(port)
})
