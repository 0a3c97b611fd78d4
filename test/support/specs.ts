import type {Place} from '../../src/diagnostic/index.ts'
import type {Condition, Parameter, Spec} from '../../src/spec/index.ts'

/** A place on a line of its own. */
export const line = (number: number): Place => ({
  start: {line: number, column: 1, offset: number * 100},
  end: {line: number, column: 10, offset: number * 100 + 9},
})

/** A parameter by its name, its pattern and whatever else matters. */
export function parameter(name: string, source?: string, rest: Partial<Parameter> & {flags?: string} = {}): Parameter {
  const {flags = '', ...more} = rest
  const place = more.place ?? line(1)
  return {
    name,
    description: '',
    examples: [],
    ...(source !== undefined && {pattern: {source, flags, place}}),
    ...more,
    place,
  }
}

/** A spec of some parameters and conditions. */
export function spec(parameters: readonly Parameter[], conditions: readonly Condition[] = []): Spec {
  return {page: 'docs/page.md', sha256: 'a'.repeat(64), parameters, answer: [], conditions, requirements: []}
}

const word = '^[\\w.-]+$'
const label = '^[\\w\\/.%-]+$'
const contexts = ['fx_desktop_v3', 'fx_fennec_v1', 'fx_ios_v1']

/** What the page of this project says, as far as code is made from it. */
export const metricsFlow = spec(
  [
    parameter('entrypoint', word, {examples: ['firstrun'], place: line(11)}),
    parameter('entrypoint_experiment', word, {place: line(12)}),
    parameter('entrypoint_variation', word, {place: line(13)}),
    parameter('form_type', '^(email|other)$', {values: ['email', 'other'], examples: ['email'], place: line(14)}),
    parameter('utm_source', label, {examples: ['blog.mozilla.org'], place: line(15)}),
    parameter('utm_campaign', label, {place: line(16)}),
    parameter('utm_content', label, {place: line(17)}),
    parameter('utm_term', label, {place: line(18)}),
    parameter('utm_medium', label, {examples: ['email', 'cpc'], place: line(19)}),
    parameter('context', '^[0-9a-z_-]+$', {examples: contexts, place: line(20)}),
    parameter('event_type', '^engage$', {values: ['engage'], place: line(21)}),
    parameter('service', '^[0-9a-f]{16}$', {values: ['sync'], place: line(22)}),
    parameter('uid', '^[0-9a-f]{32}$', {place: line(23)}),
  ],
  [
    {parameter: 'context', values: contexts, when: [{parameter: 'service', value: 'sync'}], place: line(30)},
    {parameter: 'uid', values: [], when: [{parameter: 'event_type', value: 'engage'}], place: line(31)},
  ],
)
