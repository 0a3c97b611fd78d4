import type {Probe} from '../probe.ts'

/** What a browser asks before it sends a request by a method. */
export const toPreflight = (method = 'GET'): Omit<Probe, 'expect'> => ({
  method: 'OPTIONS',
  headers: [['Access-Control-Request-Method', method]],
})
