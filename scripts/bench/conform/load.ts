import {readFileSync} from 'node:fs'
import {Agent, request} from 'node:http'
import {runConformance} from '../../../src/conformance/index.ts'
import {createHttpEndpoint} from '../../../src/conformance/node/index.ts'
import {readPage, toSpec} from '../../../src/page/index.ts'

const path = 'docs/metrics-for-relying-parties.md'
const spec = toSpec(readPage({path, text: readFileSync(path, 'utf8')}))
const [connections, origin] = [32, 'https://rp.example']

/** Both give how many requests they send in a second. */
const loads = {
  /** Most of a run are values of parameters; a bound, for all of them take half a minute. */
  async conform(port: number): Promise<number> {
    const options = {only: ['accepted-values', 'refused-values'], vectors: 20_000, concurrency: connections, origin}
    const endpoint = createHttpEndpoint(`http://127.0.0.1:${port}`)
    const start = performance.now()
    const {sent} = await runConformance(endpoint, spec, options)
    return (sent / (performance.now() - start)) * 1000
  },
  /** Asks again and again, and leaves what it gets unread. */
  async bare(port: number): Promise<number> {
    const agent = new Agent({keepAlive: true, maxSockets: connections})
    let left = 30_000
    const ask = () =>
      new Promise<void>((resolve, reject) => {
        const target = '/metrics-flow?utm_source=newsletter&entrypoint=docs'
        request({host: '127.0.0.1', port, path: target, agent, headers: {Origin: origin}}, response => {
          response.on('end', resolve).resume()
        })
          .on('error', reject)
          .end()
      })
    const start = performance.now()
    const all = left
    await Promise.all(
      Array.from({length: connections}, async () => {
        while (left-- > 0) await ask()
      }),
    )
    agent.destroy()
    return (all / (performance.now() - start)) * 1000
  },
}

process.on('message', async ([name, port]: ['conform' | 'bare', number]) => {
  process.send?.(await loads[name](port))
})
