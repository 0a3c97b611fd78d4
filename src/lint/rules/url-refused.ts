import {type Place, type Places, toPlaces} from '../../diagnostic/index.ts'
import type {ExampleUrl} from '../../page/index.ts'
import {accepts} from '../../regex/index.ts'
import type {Condition, Parameter} from '../../spec/index.ts'
import {toExpected} from '../accepted.ts'
import {defineRule} from '../rule.ts'

const zone = '`a` <!--begin-validation-a-->`^x+$`<!--end-validation-a-->'

/** Judged as a server sees it: decoded by `URLSearchParams`, so `+` is a space and `;` is data. */
export const urlRefused = defineRule({
  id: 'url-refused',
  severity: 'error',
  about: 'Each example URL sends what its parameters accept and its conditions demand, each parameter once.',
  why: 'People copy the URL, and the service refuses it.',
  examples: [
    {ok: `${zone}, as in \`https://example.com/?a=%78&b=1\` or \`https://example.com/?a={value}\``},
    {ok: `${zone}, as in <https://example.com/?a=x>, “https://example.com/?a=x” or ~~https://example.com/?a=x~~`},
    {
      bad: `${zone}, as in \`https://example.com/?a=x+x\``,
      says: ['1:89-1:94: Unexpected `a` of "x x", expected a value that `^x+$` accepts'],
    },
    {
      bad: `${zone}, as in \`https://example.com/?a=x&a=x\``,
      says: ['1:93-1:96: Unexpected `a` twice, expected it once'],
    },
    {
      bad: `${zone}; <!--begin-condition-b-->one of \`y\` if \`a=x\`<!--end-condition-b-->: \`https://example.com/?a=x\``,
      says: ['1:129-1:153: Unexpected URL, expected `b` of `y` with `a=x`'],
    },
  ],
  *check({page, spec, specs}) {
    // The page itself comes last, for a page knows best what its own parameters are.
    const parameters = [...specs, spec].flatMap(({parameters}) => parameters)
    const documented = new Map(parameters.map(parameter => [parameter.name, parameter]))
    const places = toPlaces(page.source.text)
    for (const url of page.urls) {
      const sent = new Map<string, string>()
      for (const {name, value, place} of toPairs(url, places)) {
        const message = sent.has(name) ? 'twice, expected it once' : refusal(documented.get(name), value)
        if (documented.has(name) && message) yield {message: `Unexpected \`${name}\` ${message}`, place}
        sent.set(name, value)
      }
      for (const condition of spec.conditions.filter(condition => isBroken(condition, sent, documented))) {
        yield {message: `Unexpected URL, expected ${toDemand(condition)}`, place: url.place}
      }
    }
  },
})

/** What stands for a value that the reader has to fill in: `<…>`, `{…}`, `${…}`, `...` or `…`. */
const placeholder = /<[^<>]*>|\{[^{}]*\}|\.\.\.|…/

function refusal(parameter: Parameter | undefined, value: string): string | undefined {
  const expected = parameter && !placeholder.test(value) ? toExpected(parameter, value) : undefined
  return expected && `of ${JSON.stringify(value)}, expected a value that \`${expected.source}\` accepts`
}

/** What a page always demands may not concern each URL on it, so only a condition that applies can be broken. */
function isBroken(
  {parameter: name, values, when}: Condition,
  sent: ReadonlyMap<string, string>,
  documented: ReadonlyMap<string, Parameter>,
): boolean {
  if (when.length === 0 || !when.every(({parameter, value}) => sent.get(parameter) === value)) return false
  const value = sent.get(name)
  if (value === undefined) return true
  if (placeholder.test(value)) return false
  const pattern = documented.get(name)?.pattern
  return values.length > 0 ? !values.includes(value) : pattern !== undefined && !accepts(pattern)(value)
}

function toDemand({parameter, values, when}: Condition): string {
  const wanted = [
    `\`${parameter}\``,
    ...(values.length > 0 ? [`of ${values.map(value => `\`${value}\``).join(' or ')}`] : []),
  ]
  return `${wanted.join(' ')} with ${when.map(({parameter, value}) => `\`${parameter}=${value}\``).join(' and ')}`
}

/** The pairs of a URL's query, decoded, each at its own place; Markdown may write `&` as `&amp;`. */
function toPairs({text, place}: ExampleUrl, places: Places): {name: string; value: string; place: Place}[] {
  const query = /^[^?#]*\?([^#]*)/.exec(text)?.[1] ?? ''
  const start = place.start.offset + text.indexOf('?') + 1
  return [...query.matchAll(/(?<=^|&|&amp;)(?!amp;)[^&]+/g)].flatMap(({0: pair, index}) =>
    [...new URLSearchParams(`&${pair}`)].map(([name, value]) => ({
      name,
      value,
      place: places.place(start + index, start + index + pair.length),
    })),
  )
}
