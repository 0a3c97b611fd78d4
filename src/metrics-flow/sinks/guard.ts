import type {Sink} from './sink.ts'

/** A sink that others close. */
export type OpenSink = Omit<Sink, 'close'>

/** Keeps a sink that throws from failing an answer: the event is counted as lost, and the sink is not healthy. */
export function guard(sink: Sink): OpenSink {
  let lost = 0
  let hasThrown = false
  return {
    write(event) {
      try {
        sink.write(event)
        hasThrown = false
      } catch {
        hasThrown = true
        lost++
      }
    },
    get isHealthy() {
      return sink.isHealthy && !hasThrown
    },
    get lost() {
      return sink.lost + lost
    },
  }
}
