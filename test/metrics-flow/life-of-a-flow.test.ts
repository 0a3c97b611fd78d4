import fc from 'fast-check'
import {expect, test} from 'vitest'
import {toFlow} from '../../src/metrics-flow/flow-id/flow.ts'
import {createKeyRing, type Flow, type KeyRing, verifyFlow} from '../../src/metrics-flow/index.ts'
import {serve, time} from './service.ts'

/** What is true: the time, the flows that were answered, and secrets that are out of use since a time. */
interface Model {
  now: number
  secret: string
  readonly flows: Flow[]
  readonly former: {readonly secret: string; readonly until: number}[]
}

/** What is tested: the ring, and a service that signs with it. */
interface Real {
  readonly keys: KeyRing
  readonly ask: () => Flow
}

const lifetime = 10_000
type Step = fc.Command<Model, Real>
const step = (name: string, run: Step['run'], check: Step['check'] = () => true): Step => ({
  check,
  run,
  toString: () => name,
})
const stateOf = ({now}: Model, {keys}: Real, {flowId, flowBeginTime}: Flow) =>
  verifyFlow(flowId, flowBeginTime, {keys, now: () => now, lifetime})

const mint = step('mint', (model, {ask}) => {
  const flow = ask()
  expect(flow.flowBeginTime).toBe(model.now)
  model.flows.push(flow)
})

const rotate = (secret: string) =>
  step(`rotate(${secret.charAt(0)})`, (model, {keys}) => {
    keys.rotate(secret, model.now)
    model.former.push({secret: model.secret, until: model.now})
    model.secret = secret
  })

const wait = (duration: number) =>
  step(`wait(${duration})`, model => {
    model.now += duration
  })

/** What was answered counts while it is young, whatever key it was answered with. */
const verify = step('verify', (model, real) => {
  for (const flow of model.flows) {
    const expected = model.now - flow.flowBeginTime > lifetime ? 'expired' : 'valid'
    expect(stateOf(model, real, flow)).toBe(expected)
    expect(stateOf(model, real, {...flow, flowBeginTime: flow.flowBeginTime + 1})).toBe('forged')
  }
})

/** A secret that has leaked after it was replaced makes no flow that counts. */
const forge = step('forge', (model, real) => {
  const begin = model.now + 1
  const isCurrent = (secret: string) => secret === model.secret
  for (const {secret} of model.former.filter(one => !isCurrent(one.secret))) {
    const flow = toFlow(createKeyRing(secret), 'f'.repeat(32), begin)
    expect(stateOf({...model, now: begin}, real, flow)).toBe('forged')
  }
})

test('of any life of a flow, what was answered counts for its time and nothing else does', () => {
  const secrets = fc.constantFrom('a', 'b', 'c', 'd').map(letter => letter.repeat(32))
  const steps = [
    fc.constant(mint),
    secrets.map(rotate),
    fc.integer({min: 0, max: lifetime}).map(wait),
    fc.constant(verify),
    fc.constant(forge),
  ]
  fc.assert(
    fc.property(fc.commands(steps, {maxCommands: 60}), commands => {
      const setup = () => {
        const model: Model = {now: time, secret: 'a'.repeat(32), flows: [], former: []}
        const keys = createKeyRing(model.secret)
        const {get} = serve({keys, now: () => model.now})
        return {model, real: {keys, ask: () => JSON.parse(get('').body)}}
      }
      fc.modelRun(setup, commands)
    }),
  )
})
