import type {World} from '../../src/conformance/index.ts'
import type {Spec} from '../../src/spec/index.ts'

/** What a run knows, by default of an endpoint with a listed origin and a client that is known. */
export const worldOf = (spec: Spec, more: Partial<World> = {}): World => ({
  spec,
  path: '/metrics-flow',
  origin: 'https://rp.example',
  client: '0123456789abcdef',
  seed: 1,
  vectors: 20,
  runs: 5,
  ...more,
})
