import {createKeyRing, createNdjsonSink} from '../../../src/metrics-flow/index.ts'
import {startServer} from '../../../src/metrics-flow/node/index.ts'

/** The service as it is, with its events on stdout. */
const {port} = await startServer({
  allowedOrigins: ['https://rp.example'],
  keys: createKeyRing('k'.repeat(32)),
  sink: createNdjsonSink(process.stdout),
})
process.send?.(port)
process.on('message', () => process.send?.(process.memoryUsage.rss()))
