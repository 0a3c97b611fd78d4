import {defineCase} from '../case.ts'
import {refused} from '../expect/judged.ts'

/** Equal, different, and with one of them refused anyway: servers take the first, the last, or all with commas between. */
const pairs = [
  ['a', 'a'],
  ['a', 'b'],
  ['a', '%3A'],
  ['%3A', 'a'],
  ['', 'a'],
  ['a', ''],
] as const

/** The other pair stands between them, so that it is not their being neighbours that tells. */
export const repeats = defineCase({
  id: 'repeats',
  requirement: 'metrics-flow.validation.repeated',
  title: 'A parameter that comes more than once is refused.',
  *probes() {
    for (const [first, second] of pairs) {
      const expect = [refused({utm_source: `${first}, ${second}`})]
      yield {query: `utm_source=${first}&utm_source=${second}`, expect}
      yield {
        query: pair => [`utm_source=${first}`, pair, `utm_source=${second}`].join('&'),
        carrier: 'entrypoint',
        expect,
      }
    }
    yield {query: 'form_type=email&form_type=email', expect: [refused({form_type: 'email, email'})]}
    yield {query: 'utm_source=a&utm_source=a&utm_source=a', expect: [refused({utm_source: 'a, a, a'})]}
  },
})
