import {accepts, toLanguage} from '../../regex/index.ts'
import {defineCase} from '../case.ts'
import {accepted, refused} from '../expect/judged.ts'

/** As they are sent, and as they read after decoding: once, and the same before and behind a proxy. */
const written: readonly (readonly [query: string, value: string])[] = [
  ['utm_source=%61%2Db', 'a-b'],
  ['utm_source=a%2eb', 'a.b'],
  ['utm_source=a%252Db', 'a%2Db'],
  ['utm_source=a%253Ab', 'a%3Ab'],
  ['utm_source=a%25', 'a%'],
  ['utm_source=a%', 'a%'],
  ['utm_source=a%2', 'a%2'],
  ['utm_source=%zza', '%zza'],
  ['utm_source=%%61', '%a'],
  ['utm_source=a+b', 'a b'],
  ['utm_source=a%2Bb', 'a+b'],
  ['utm_source=a%20b', 'a b'],
  ['utm_source=%20a', ' a'],
  ['utm_source=a%20', 'a '],
  ['utm_source=a%09', 'a\t'],
  ['utm_source=a%0A', 'a\n'],
  ['utm_source=a%0D%0A', 'a\r\n'],
  ['utm_source=a%00', 'a\0'],
  ['utm_source=a%E2%80%A8', 'a\u2028'],
  ['utm_source=a%C2%A0', 'a\u00A0'],
  ['utm_source=%EF%BB%BFa', '\uFEFFa'],
  ['utm_source=a%3Ab', 'a:b'],
  ['utm_source=a=b', 'a=b'],
  ['utm_source=a;utm_medium=b', 'a;utm_medium=b'],
  // No UTF-8: a byte alone, a slash in too many bytes, half of a pair.
  ['utm_source=a%FF', 'a\uFFFD'],
  ['utm_source=a%C0%AFb', 'a\uFFFD\uFFFDb'],
  ['utm_source=a%ED%A0%80', 'a\uFFFD\uFFFD\uFFFD'],
]

/** As the URL standard has it: once, plus signs as spaces, and what is no UTF-8 as U+FFFD. */
export const decoding = defineCase({
  id: 'decoding',
  requirement: 'metrics-flow.validation.decoding',
  title: 'A value is judged as it reads after URL decoding.',
  *probes({spec}) {
    const parameter = spec.parameters.find(({name}) => name === 'utm_source') ?? {}
    const isAccepted = accepts(toLanguage(parameter))
    for (const [query, value] of written) {
      yield {query, expect: [(isAccepted(value) ? accepted : refused)({utm_source: value})]}
    }
    yield {query: 'form_type=em%61il', expect: [accepted({form_type: 'email'})]}
  },
})
