import type {Sink} from '../../metrics-flow/index.ts'
import type {RunningServer} from '../../metrics-flow/node/index.ts'
import {defineCommand} from '../command.ts'
import {type Io, note} from '../io.ts'
import {openAccessLog} from '../serve/access-log.ts'
import {listen, toAddress} from '../serve/listen.ts'
import {openSink} from '../serve/open-sink.ts'
import {readSettings, type Settings} from '../serve/read-settings.ts'
import {waitAtMost, waitForStop} from '../serve/stop.ts'

/** The service of the page, to develop against or to run. */
export const serve = defineCommand({
  id: 'serve',
  about: 'Serve GET /metrics-flow as the page of this project describes it.',
  examples: [
    ['docparity serve', 'while you develop a page at http://localhost:3000'],
    ['docparity serve --allow-origin https://example.com --key-file key.txt', 'for pages of example.com'],
    ['docparity serve --host 0.0.0.0 --sink redis://localhost:6379', 'to other machines, with events to Redis'],
  ],
  takes: [],
  options: [
    ['--port <number>', 'listen at this port; 8080 by default, 0 for any that is free'],
    ['--host <address>', 'listen at this address; 127.0.0.1, which is this machine alone, by default'],
    ['--allow-origin <origin...>', 'log events of pages of this origin; http://localhost:3000 by default; repeatable'],
    ['--client <id...>', 'log engage events of this OAuth client; repeatable'],
    ['--key-file <file>', 'sign flows with the key in this file, by default with that in DOCPARITY_KEY'],
    ['--sink <where>', 'send events to ndjson (lines on stdout, default), redis://<host>:<port> or none'],
  ],
  async run(call) {
    const {io} = call
    const settings = await readSettings(call)
    const [sink, log] = [await openSink(call), await openAccessLog(io)]
    const server = await listen(settings, sink, log)
    // Not waited for: whoever reads the address may ask to stop at once.
    void greet(io, settings, server.port)
    await waitForStop(io.signal)
    await stop(io, server, sink, log)
    return 0
  },
})

async function greet(io: Io, {host, allowedOrigins, isKeyRandom}: Settings, port: number): Promise<void> {
  const url = `http://${toAddress(host, port)}/metrics-flow`
  const random = 'Signing with a random key, which ends with this process: keep one with --key-file or DOCPARITY_KEY'
  await note(
    io,
    ...(isKeyRandom ? [random] : []),
    `Serving ${url} to pages of ${allowedOrigins.join(', ')}; press Ctrl+C to stop`,
    `Try: curl -H 'Origin: ${allowedOrigins[0]}' '${url}?entrypoint=docs&form_type=email'`,
  )
}

/** How long answers and events that are under way may take, in milliseconds. */
const deadline = 15_000

/** Answers what has begun and passes on what waits, and tells what was lost. */
async function stop(io: Io, server: RunningServer, sink: Sink, log: Sink<string>): Promise<void> {
  const stopped = server.stop().then(() => log.close())
  const isDone = await waitAtMost(Promise.all([note(io, 'Stopping'), stopped]), deadline)
  const late = isDone ? [] : [`Not done after ${deadline / 1000} seconds: what is still under way may be lost`]
  const lost = `Stopped; lost ${count(sink.lost, 'event')} and ${count(log.lost, 'line')} of this log`
  await waitAtMost(note(io, ...late, lost), 1000)
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`
