import type {Answer} from '../endpoint.ts'
import type {Expectation, Judgement} from '../expectation.ts'

/** The values of a header in the order in which they were sent. */
export function headersOf({headers}: Answer, wanted: string): readonly string[] {
  return headers.filter(([name]) => name.toLowerCase() === wanted.toLowerCase()).map(([, value]) => value)
}

/** The status in words; 0 is told as what it stands for. */
export const sayStatus = ({status, body}: Answer): string => (status === 0 ? `no answer (${body})` : `status ${status}`)

/** Expects something of the answer alone; `judge` gives what there was instead, or nothing. */
export function expectAnswer(expected: string, judge: (answer: Answer) => string | undefined): Expectation {
  return {
    expected,
    judge({answer}): Judgement {
      const actual = answer.status === 0 ? sayStatus(answer) : judge(answer)
      return actual === undefined ? 'met' : {actual}
    },
  }
}

/** The answer has one of these statuses. */
export function hasStatus(...statuses: readonly number[]): Expectation {
  return expectAnswer(`status ${statuses.join(' or ')}`, answer =>
    statuses.includes(answer.status) ? undefined : sayStatus(answer),
  )
}

/** The answer has this header once, with this value. */
export function hasHeader(name: string, value: string): Expectation {
  return expectAnswer(`\`${name}: ${value}\``, answer => {
    const values = headersOf(answer, name)
    return values.length === 1 && values[0] === value ? undefined : sayHeader(name, values)
  })
}

/** One of the headers of this name lists a value, as `Vary: Accept, Origin` lists `Origin`; case does not count. */
export function lists(name: string, value: string): Expectation {
  return expectAnswer(`\`${value}\` in \`${name}\``, answer => {
    const values = headersOf(answer, name)
    const items = values.flatMap(text => text.split(',')).map(item => item.trim().toLowerCase())
    return items.includes(value.toLowerCase()) ? undefined : sayHeader(name, values)
  })
}

/** The answer has no header of this name. */
export function lacksHeader(name: string): Expectation {
  return expectAnswer(`no \`${name}\``, answer => {
    const values = headersOf(answer, name)
    return values.length === 0 ? undefined : sayHeader(name, values)
  })
}

const sayHeader = (name: string, values: readonly string[]) =>
  values.length === 0 ? `no \`${name}\`` : values.map(value => `\`${name}: ${value}\``).join(' and ')

/** The object in the body; undefined where there is none. */
export function readObject({body}: Pick<Answer, 'body'>): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? {...value} : undefined
  } catch {
    return undefined
  }
}
