// Generated from docs/metrics-for-relying-parties.md by `npx docparity generate`. Edit the page, not this file.
// page-sha256: 8c757b065b39d763a346460b83671adaf9248eca2c080edf821f3f9b71d86645
// code-sha256: 5700f27da4fb258d6a486e0d4544dfae7d13ef23557452b79ced18a3aa213865

/** The pattern of each parameter, as the page writes it. A parameter without one is not in here. */
export const patterns: Readonly<Record<ParameterName, RegExp>> = /* @__PURE__ */ Object.freeze({
  event_type: /^engage$/,
  service: /^[0-9a-f]{16}$/,
  uid: /^[0-9a-f]{32}$/,
  entrypoint: /^[\w.-]+$/,
  entrypoint_experiment: /^[\w.-]+$/,
  entrypoint_variation: /^[\w.-]+$/,
  form_type: /^(email|other)$/,
  utm_source: /^[\w\/.%-]+$/,
  utm_campaign: /^[\w\/.%-]+$/,
  utm_content: /^[\w\/.%-]+$/,
  utm_term: /^[\w\/.%-]+$/,
  utm_medium: /^[\w\/.%-]+$/,
  context: /^[0-9a-z_-]+$/,
})

/** The name of a parameter that the page documents. */
export type ParameterName =
  | 'event_type'
  | 'service'
  | 'uid'
  | 'entrypoint'
  | 'entrypoint_experiment'
  | 'entrypoint_variation'
  | 'form_type'
  | 'utm_source'
  | 'utm_campaign'
  | 'utm_content'
  | 'utm_term'
  | 'utm_medium'
  | 'context'

/** A query that the page accepts. */
export type Query = {
  /**
   * Always the word engage. It tells FxA that a user has engaged with a service; what counts as engaging is agreed
   * elsewhere.
   */
  readonly event_type?: 'engage'
  /**
   * The OAuth client id of the relying party: 8 bytes in hexadecimal that stand for nothing else and are no secret. The
   * service is required if event_type=engage. A request for a flow may carry service=sync instead (see context).
   */
  readonly service?: string
  /**
   * The FxA user id of the person who has engaged with the service: hexadecimal digits that stand for nothing else and
   * are the same for all relying parties. The plan is to replace it with an anonymous or pseudonymous id from ecosystem
   * telemetry. The user id is required if event_type=engage.
   */
  readonly uid?: string
  /**
   * The page, or the part of the browser's interface, that holds the first step of signing in or signing up with FxA,
   * such as the form that asks for an email address
   */
  readonly entrypoint?: string
  /** Which experiment the user takes part in, if any */
  readonly entrypoint_experiment?: string
  /** Which variation of that experiment the user sees, if any */
  readonly entrypoint_variation?: string
  /**
   * For a self-hosted form (see above): the type of the form with which the user begins the flow. The form type must be
   * email if the form asks for the user's email address, and other if not.
   */
  readonly form_type?: 'email' | 'other'
  /**
   * The site, or the part of the browser's interface, whose link leads to the page where signing in or signing up with
   * FxA begins; it names one and no other
   */
  readonly utm_source?: string
  /** The campaign to which the site belongs, as a label wider than utm_source */
  readonly utm_campaign?: string
  /** An A-B test, by its name */
  readonly utm_content?: string
  /** The cohort or variation of an A-B test (see the note below) */
  readonly utm_term?: string
  /** The kind of link by which people came to the page, if a marketing campaign brought them */
  readonly utm_medium?: string
  /**
   * Has no bearing on metrics. The context must be one of fx_desktop_v3, fx_fennec_v1 or fx_ios_v1 if service=sync. The
   * context should be the value for the operating system that the user most likely has.
   */
  readonly context?: string
}

/**
 * Always the word engage. It tells FxA that a user has engaged with a service; what counts as engaging is agreed
 * elsewhere.
 *
 * Accepts a match of `/^engage$/` (line 140 of the page).
 */
export function isEventType(value: unknown): value is 'engage' {
  // implements validation.event_type
  return typeof value === 'string' && patterns.event_type.test(value)
}

/**
 * The OAuth client id of the relying party: 8 bytes in hexadecimal that stand for nothing else and are no secret. The
 * service is required if event_type=engage. A request for a flow may carry service=sync instead (see context).
 *
 * Accepts a match of `/^[0-9a-f]{16}$/` or `sync` (line 141 of the page).
 */
export function isService(value: unknown): value is string {
  // implements validation.service
  return typeof value === 'string' && (patterns.service.test(value) || value === 'sync')
}

/**
 * The FxA user id of the person who has engaged with the service: hexadecimal digits that stand for nothing else and
 * are the same for all relying parties. The plan is to replace it with an anonymous or pseudonymous id from ecosystem
 * telemetry. The user id is required if event_type=engage.
 *
 * Accepts a match of `/^[0-9a-f]{32}$/` (line 142 of the page).
 */
export function isUid(value: unknown): value is string {
  // implements validation.uid
  return typeof value === 'string' && patterns.uid.test(value)
}

/**
 * The page, or the part of the browser's interface, that holds the first step of signing in or signing up with FxA,
 * such as the form that asks for an email address
 *
 * Accepts a match of `/^[\w.-]+$/` (line 215 of the page).
 */
export function isEntrypoint(value: unknown): value is string {
  // implements validation.entrypoint
  return typeof value === 'string' && patterns.entrypoint.test(value)
}

/**
 * Which experiment the user takes part in, if any
 *
 * Accepts a match of `/^[\w.-]+$/` (line 216 of the page).
 */
export function isEntrypointExperiment(value: unknown): value is string {
  // implements validation.entrypoint_experiment
  return typeof value === 'string' && patterns.entrypoint_experiment.test(value)
}

/**
 * Which variation of that experiment the user sees, if any
 *
 * Accepts a match of `/^[\w.-]+$/` (line 217 of the page).
 */
export function isEntrypointVariation(value: unknown): value is string {
  // implements validation.entrypoint_variation
  return typeof value === 'string' && patterns.entrypoint_variation.test(value)
}

/**
 * For a self-hosted form (see above): the type of the form with which the user begins the flow. The form type must be
 * email if the form asks for the user's email address, and other if not.
 *
 * Accepts a match of `/^(email|other)$/` (line 218 of the page).
 */
export function isFormType(value: unknown): value is 'email' | 'other' {
  // implements validation.form_type
  return typeof value === 'string' && patterns.form_type.test(value)
}

/**
 * The site, or the part of the browser's interface, whose link leads to the page where signing in or signing up with
 * FxA begins; it names one and no other
 *
 * Accepts a match of `/^[\w\/.%-]+$/` (line 219 of the page).
 */
export function isUtmSource(value: unknown): value is string {
  // implements validation.utm_source
  return typeof value === 'string' && patterns.utm_source.test(value)
}

/**
 * The campaign to which the site belongs, as a label wider than utm_source
 *
 * Accepts a match of `/^[\w\/.%-]+$/` (line 220 of the page).
 */
export function isUtmCampaign(value: unknown): value is string {
  // implements validation.utm_campaign
  return typeof value === 'string' && patterns.utm_campaign.test(value)
}

/**
 * An A-B test, by its name
 *
 * Accepts a match of `/^[\w\/.%-]+$/` (line 221 of the page).
 */
export function isUtmContent(value: unknown): value is string {
  // implements validation.utm_content
  return typeof value === 'string' && patterns.utm_content.test(value)
}

/**
 * The cohort or variation of an A-B test (see the note below)
 *
 * Accepts a match of `/^[\w\/.%-]+$/` (line 222 of the page).
 */
export function isUtmTerm(value: unknown): value is string {
  // implements validation.utm_term
  return typeof value === 'string' && patterns.utm_term.test(value)
}

/**
 * The kind of link by which people came to the page, if a marketing campaign brought them
 *
 * Accepts a match of `/^[\w\/.%-]+$/` (line 223 of the page).
 */
export function isUtmMedium(value: unknown): value is string {
  // implements validation.utm_medium
  return typeof value === 'string' && patterns.utm_medium.test(value)
}

/**
 * Has no bearing on metrics. The context must be one of fx_desktop_v3, fx_fennec_v1 or fx_ios_v1 if service=sync. The
 * context should be the value for the operating system that the user most likely has.
 *
 * Accepts a match of `/^[0-9a-z_-]+$/` (line 224 of the page).
 */
export function isContext(value: unknown): value is string {
  // implements validation.context
  return typeof value === 'string' && patterns.context.test(value)
}

/** Judges one value of one parameter. A name that the page does not document is not refused. */
export function validateParameter(name: ParameterName, value: unknown): ParameterResult {
  const rule = rules.get(name)
  return rule === undefined || rule.accepts(value) ? {ok: true} : {ok: false, refusal: refuseValue(rule, value)}
}

/**
 * Judges a query. Values of a query string are judged after decoding, as the URL standard decodes them. A documented
 * name that is sent twice is refused; a name that the page does not document is told apart and never refused.
 */
export function validateQuery(input: QueryInput): QueryResult {
  const query: Record<string, unknown> = {}
  const refused: Refusal[] = []
  const unknown: string[] = []
  const isQuery = readPairs(input, (name, value) => {
    const rule = rules.get(name)
    if (rule === undefined) unknown.push(name)
    else if (Object.hasOwn(query, rule.name)) refused.push(refuseRepeated(rule, value))
    else {
      query[rule.name] = value
      if (!rule.accepts(value)) refused.push(refuseValue(rule, value))
    }
  })
  if (!isQuery) return {ok: false, refused: [refuseInput(input)], unknown: []}
  for (const condition of conditions) if (isBroken(condition, query)) refused.push(refuseCondition(condition, query))
  const names = unknown.length > 1 ? [...new Set(unknown)] : unknown
  if (refused.length === 0) return {ok: true, value: query as Query, unknown: names}
  return {ok: false, refused: firstOfEach(refused), unknown: names}
}

/** The first refusal of each parameter. */
function firstOfEach(refused: readonly Refusal[]): readonly Refusal[] {
  const firsts = new Map<string, Refusal>()
  for (const refusal of refused) if (!firsts.has(refusal.parameter)) firsts.set(refusal.parameter, refusal)
  return [...firsts.values()]
}

/** Whether a condition applies and does not hold. */
function isBroken({parameter, values, when}: Condition, query: Readonly<Record<string, unknown>>): boolean {
  if (!when.every(([name, value]) => own(query, name) === value)) return false
  const value = own(query, parameter)
  if (values.length > 0) return !values.some(expected => expected === value)
  return typeof value !== 'string' || !(patternOf(parameter)?.test(value) ?? true)
}

/** A property of the object itself: `constructor` and its kin, which every object inherits, are none. */
function own(query: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(query, name) ? query[name] : undefined
}

/** Why the page refuses a parameter. */
export interface Refusal {
  /** The name of the parameter; empty where the input is no query at all. */
  readonly parameter: string
  /** The decoded value; `undefined` where a parameter is missing. */
  readonly value: unknown
  /** No string, refused by the pattern, sent again, or ruled out by another parameter. */
  readonly reason: 'type' | 'pattern' | 'repeated' | 'condition'
  /** The pattern of the parameter, or `null` where the page gives none. */
  readonly pattern: RegExp | null
  /** The line of the page that states the rule. */
  readonly line: number
  /** One sentence for a developer. */
  readonly message: string
}

/** Whether the page accepts a value. */
export type ParameterResult = {readonly ok: true} | {readonly ok: false; readonly refusal: Refusal}

/** The query that the page accepts, or one refusal for each parameter that it refuses; and names that it does not know. */
export type QueryResult =
  | {readonly ok: true; readonly value: Query; readonly unknown: readonly string[]}
  | {readonly ok: false; readonly refused: readonly Refusal[]; readonly unknown: readonly string[]}

/** A query string with or without its `?`, a `URLSearchParams` or a plain object, in which `undefined` is absent. */
export type QueryInput = string | Pairs | {readonly [name: string]: unknown}

/** The part of `URLSearchParams` that is needed: named here, so that it takes neither the types of the DOM nor of Node. */
export interface Pairs {
  entries(): Iterable<[name: string, value: string]>
}

/** The validator of a whole query as a Standard Schema, version 1: https://standardschema.dev */
export const querySchema: QuerySchema = {
  '~standard': {
    version: 1,
    vendor: 'docparity',
    validate(input) {
      const result = validateQuery(input as QueryInput)
      if (result.ok) return {value: result.value}
      return {issues: result.refused.map(({message, parameter}) => ({message, path: parameter ? [parameter] : []}))}
    },
  },
}

/** `StandardSchemaV1<QueryInput, Query>`, so that nothing has to be imported. */
export interface QuerySchema {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'docparity'
    readonly validate: (
      input: unknown,
    ) => {readonly value: Query; readonly issues?: undefined} | {readonly issues: readonly QueryIssue[]}
    readonly types?: {readonly input: QueryInput; readonly output: Query} | undefined
  }
}

/** One refusal, in the words of Standard Schema. */
export interface QueryIssue {
  readonly message: string
  readonly path: readonly string[]
}

/** The page that this is generated from. */
export const page = 'docs/metrics-for-relying-parties.md'

/** The SHA-256 of its text: what it said at the time. */
export const pageSha256 = '8c757b065b39d763a346460b83671adaf9248eca2c080edf821f3f9b71d86645'

const rules = /* @__PURE__ */ byName({
  event_type: {accepts: isEventType, line: 140},
  service: {accepts: isService, line: 141, beside: ['sync']},
  uid: {accepts: isUid, line: 142},
  entrypoint: {accepts: isEntrypoint, line: 215},
  entrypoint_experiment: {accepts: isEntrypointExperiment, line: 216},
  entrypoint_variation: {accepts: isEntrypointVariation, line: 217},
  form_type: {accepts: isFormType, line: 218},
  utm_source: {accepts: isUtmSource, line: 219},
  utm_campaign: {accepts: isUtmCampaign, line: 220},
  utm_content: {accepts: isUtmContent, line: 221},
  utm_term: {accepts: isUtmTerm, line: 222},
  utm_medium: {accepts: isUtmMedium, line: 223},
  context: {accepts: isContext, line: 224},
})

const conditions: readonly Condition[] = [
  // implements condition.service
  {parameter: 'service', values: [], when: [['event_type', 'engage']], line: 141},
  // implements condition.uid
  {parameter: 'uid', values: [], when: [['event_type', 'engage']], line: 142},
  // implements condition.context
  {
    parameter: 'context',
    values: ['fx_desktop_v3', 'fx_fennec_v1', 'fx_ios_v1'],
    when: [['service', 'sync']],
    line: 224,
  },
]

/** What the page says of one parameter. */
interface Rule {
  readonly name: string
  readonly accepts: (value: unknown) => boolean
  readonly line: number
  /** Values that are accepted beside the pattern. */
  readonly beside?: readonly string[]
}

/** What a parameter has to be when others have certain values: one of `values`, or anything where there are none. */
interface Condition {
  readonly parameter: string
  readonly values: readonly string[]
  readonly when: readonly (readonly [name: string, value: string])[]
  readonly line: number
}

function byName(all: Readonly<Record<ParameterName, Omit<Rule, 'name'>>>): ReadonlyMap<string, Rule> {
  return new Map(Object.entries<Omit<Rule, 'name'>>(all).map(([name, rule]) => [name, {name, ...rule}]))
}

/** Hands over each name with its value, decoded; false where the input is no query. */
function readPairs(input: unknown, take: (name: string, value: unknown) => void): boolean {
  if (typeof input === 'string') readText(input, take)
  else if (isPlain(input)) {
    for (const name of Object.keys(input)) if (input[name] !== undefined) take(name, input[name])
  } else if (hasPairs(input)) {
    const pairs = input.entries()
    if (!isIterable(pairs)) return false
    for (const pair of pairs) {
      if (!Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== 'string') return false
      take(pair[0], pair[1])
    }
  } else return false
  return true
}

/** Takes a query string apart as `URLSearchParams` does, without the cost of one where nothing has to be decoded. */
function readText(input: string, take: (name: string, value: string) => void): void {
  const query = input.replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
  const isEncoded = query.includes('%') || query.includes('+')
  const read = (from: number, to: number) => {
    const text = query.slice(from, to)
    return isEncoded ? decode(text) : text
  }
  const find = (character: string, from: number) => {
    const at = query.indexOf(character, from)
    return at < 0 ? query.length : at
  }
  let start = query.startsWith('?') ? 1 : 0
  let equals = find('=', start)
  while (start < query.length) {
    const end = find('&', start)
    // Looked for again only behind the last one: else a query without `=` would take quadratic time.
    if (equals < start) equals = find('=', start)
    const middle = Math.min(equals, end)
    if (start < end) take(read(start, middle), read(middle + 1, end))
    start = end + 1
  }
}

/** Global in browsers and on servers; declared for the reason that `Pairs` is. */
declare const URLSearchParams: new (query: string) => {get(name: string): string | null}

/** Decodes a name or a value as the URL standard says: what is ASCII by hand, as that is fast. */
function decode(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text
  let decoded = ''
  let start = 0
  for (let at = spaced.indexOf('%'); at >= 0; at = spaced.indexOf('%', start)) {
    const code = toDigit(spaced.charCodeAt(at + 1)) * 16 + toDigit(spaced.charCodeAt(at + 2))
    // Not below 128 either: what is no number, because `%` starts no escape.
    if (!(code < 128)) return new URLSearchParams(`=${text}`).get('') ?? ''
    decoded += spaced.slice(start, at) + String.fromCharCode(code)
    start = at + 3
  }
  return decoded + spaced.slice(start)
}

/** What a hexadecimal digit stands for; of any other character, `NaN`. */
function toDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  const letter = code | 32
  return letter >= 97 && letter <= 102 ? letter - 87 : Number.NaN
}

/** An object of any realm that is no array, no class's and no function. */
function isPlain(input: unknown): input is Readonly<Record<string, unknown>> {
  if (typeof input !== 'object' || input === null) return false
  const prototype: unknown = Object.getPrototypeOf(input)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** A `URLSearchParams` of any realm, or what looks like one, such as a `Map`. */
function hasPairs(input: unknown): input is {entries(): unknown} {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return false
  return 'entries' in input && typeof input.entries === 'function'
}

function isIterable(pairs: unknown): pairs is Iterable<unknown> {
  return typeof pairs === 'object' && pairs !== null && Symbol.iterator in pairs
}

function refuseValue(rule: Rule, value: unknown): Refusal {
  const what = `${show(value)} as \`${rule.name}\``
  if (typeof value !== 'string') return toRefusal(rule.name, value, 'type', rule.line, what, 'a string')
  const pattern = patternOf(rule.name)
  const expected = [...(pattern ? [`a match of ${pattern}`] : []), ...(rule.beside ?? []).map(show)].join(' or ')
  return toRefusal(rule.name, value, 'pattern', rule.line, what, expected)
}

function refuseRepeated({name, line}: Rule, value: unknown): Refusal {
  return toRefusal(name, value, 'repeated', line, `second \`${name}\``, 'one at most')
}

function refuseCondition(
  {parameter, values, when, line}: Condition,
  query: Readonly<Record<string, unknown>>,
): Refusal {
  const value = own(query, parameter)
  const what = `${value === undefined ? 'query without' : `${show(value)} as`} \`${parameter}\``
  const causes = when.map(([name, cause]) => `\`${name}\` is ${show(cause)}`).join(' and ')
  const pattern = patternOf(parameter)
  const expected = values.length > 0 ? values.map(show).join(' or ') : pattern ? `a match of ${pattern}` : 'it'
  return toRefusal(parameter, value, 'condition', line, what, `${expected} because ${causes}`)
}

function refuseInput(input: unknown): Refusal {
  return toRefusal('', input, 'type', 1, show(input), 'a query string, a URLSearchParams or a plain object')
}

function toRefusal(
  parameter: string,
  value: unknown,
  reason: Refusal['reason'],
  line: number,
  what: string,
  expected: string,
): Refusal {
  const message = `Unexpected ${what}, expected ${expected} (${page}:${line})`
  return {parameter, value, reason, pattern: patternOf(parameter), line, message}
}

function patternOf(name: string): RegExp | null {
  const all: {readonly [name: string]: RegExp} = patterns
  return (Object.hasOwn(all, name) ? all[name] : null) ?? null
}

/** A string in quotes, cut where it is long; of anything else, what it is. */
function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 100 ? `${value.slice(0, 100)}…` : value)
  if (value === null || value === undefined) return String(value)
  return Array.isArray(value) ? 'array' : typeof value
}
