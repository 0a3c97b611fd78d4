import {Writable} from 'node:stream'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createBatchSink, createNdjsonSink, type FlowEvent, type Sink, toLine} from '../../src/metrics-flow/index.ts'
import {engage, serve} from './service.ts'

const [event] = serve().get('entrypoint=a').events as [FlowEvent]
const numbered = (number: number): FlowEvent => ({...event, id: String(number)})
const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))

/** A sender that fails when it is told to, and keeps what arrives. */
function sender() {
  const sent: string[][] = []
  const state = {sent, isBroken: false, isBusy: false, faults: [] as string[], ids: () => sent.flat()}
  const send = async (batch: readonly FlowEvent[]) => {
    if (batch.length === 0) state.faults.push('an empty batch')
    if (state.isBusy) state.faults.push('two batches at a time')
    state.isBusy = true
    const {isBroken} = state
    await pause(3)
    state.isBusy = false
    if (isBroken) throw new Error('broken')
    sent.push(batch.map(({id}) => id))
  }
  return {state, send}
}

describe('a sink of batches', () => {
  test('passes on everything in order, or counts it, whatever happens', async () => {
    const steps = fc.array(fc.constantFrom('write', 'write', 'write', 'wait', 'break', 'mend'), {maxLength: 40})
    const options = fc.record({limit: fc.integer({min: 1, max: 8}), retryAfter: fc.constantFrom(undefined, 1)})
    await fc.assert(
      fc.asyncProperty(steps, options, async (steps, {limit, retryAfter}) => {
        const {state, send} = sender()
        const sink = createBatchSink(send, {limit, delay: 0, ...(retryAfter !== undefined && {retryAfter})})
        let written = 0
        for (const step of steps) {
          if (step === 'write') sink.write(numbered(written++))
          else if (step === 'wait') await pause(2)
          else state.isBroken = step === 'break'
        }
        await sink.close()
        const ids = state.ids().map(Number)
        expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
        expect(ids.length + sink.lost).toBe(written)
        if (!steps.includes('break') && written <= limit) expect(sink.lost).toBe(0)
        await pause(2)
        expect(state.ids().map(Number)).toEqual(ids)
        expect(state.faults).toEqual([])
      }),
      {numRuns: 50},
    )
  })

  test('sends again what failed, if it is told to', async () => {
    const {state, send} = sender()
    const sink = createBatchSink(send, {delay: 0, retryAfter: 1})
    state.isBroken = true
    sink.write(numbered(0))
    await pause(10)
    expect(sink).toMatchObject({isHealthy: false, lost: 0})
    state.isBroken = false
    await pause(20)
    expect(state.ids()).toEqual(['0'])
    expect(sink).toMatchObject({isHealthy: true, lost: 0})
  })

  test('loses what failed, unless it is told to send it again', async () => {
    const {state, send} = sender()
    const sink = createBatchSink(send, {delay: 0})
    state.isBroken = true
    sink.write(numbered(0))
    await pause(5)
    state.isBroken = false
    sink.write(numbered(1))
    await sink.close()
    expect([state.ids(), sink.lost]).toEqual([['1'], 1])
  })

  test('counts what comes after it was closed', async () => {
    const {state, send} = sender()
    const sink = createBatchSink(send, {})
    await Promise.all([sink.close(), sink.close()])
    sink.write(event)
    await sink.close()
    expect([state.ids(), sink.lost]).toEqual([[], 1])
  })
})

describe('a sink of lines', () => {
  test('writes many events at a time, each as its line', async () => {
    const writes: string[] = []
    const sink = createNdjsonSink({
      write(text, _encoding, done) {
        writes.push(text)
        done()
      },
    })
    for (let count = 0; count < 100; count++) sink.write(event)
    await sink.close()
    expect(writes).toEqual([toLine(event).repeat(100)])
  })

  test('L09: of a stream that fails counts what is lost, and the process goes on', async () => {
    const full = new Writable({write: (_chunk, _encoding, done) => done(new Error('ENOSPC'))})
    const sink = createNdjsonSink(full, {delay: 0})
    sink.write(event)
    sink.write(event)
    await pause(5)
    sink.write(event)
    await sink.close()
    expect(sink).toMatchObject({isHealthy: false, lost: 3})
  })

  test('L09: of a stream that does not move on holds no more than its limit, and delays nothing', async () => {
    const stuck: (() => void)[] = []
    const sink = createNdjsonSink({write: (_text, _encoding, done) => stuck.push(done)}, {delay: 0, limit: 10})
    const {ask, get} = serve({sink})
    for (let count = 0; count < 5; count++) get('')
    await pause(5)
    expect(sink.isHealthy).toBe(true)
    for (let count = 0; count < 20; count++) expect(get('').status).toBe(200)
    expect(sink).toMatchObject({isHealthy: false, lost: 15})
    expect(ask('GET', '/__heartbeat__').status).toBe(503)
    const closed = sink.close()
    while (stuck.length > 0) {
      stuck.pop()?.()
      await pause(1)
    }
    await closed
    expect(sink).toMatchObject({isHealthy: true, lost: 15})
  })
})

describe('L09: a service whose sink fails', () => {
  const failing = (part: Partial<Sink>): Sink => ({
    write: () => {
      throw new Error('no room')
    },
    close: async () => {},
    isHealthy: true,
    lost: 0,
    ...part,
  })

  test('answers all the same, and says so at the heartbeat', () => {
    const {ask, get} = serve({sink: failing({})})
    expect(ask('GET', '/__heartbeat__').status).toBe(200)
    expect(get(engage).status).toBe(200)
    expect(get('').status).toBe(200)
    const {status, body} = ask('GET', '/__heartbeat__')
    expect([status, JSON.parse(body)]).toMatchObject([503, {title: 'Events cannot be passed on', lost: 2}])
    expect(ask('GET', '/__lbheartbeat__').status).toBe(200)
  })

  test('says so where the sink knows it by itself', () => {
    const {ask} = serve({sink: failing({write: () => {}, isHealthy: false, lost: 7})})
    expect(ask('GET', '/__heartbeat__')).toMatchObject({status: 503, body: expect.stringContaining('"lost":7')})
  })
})
