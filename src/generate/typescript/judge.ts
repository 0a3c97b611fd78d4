/** The validators that need no page to be written: text of the generated module. */
export const judge = `/** Judges one value of one parameter. A name that the page does not document is not refused. */
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

/** A property of the object itself: \`constructor\` and its kin, which every object inherits, are none. */
function own(query: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(query, name) ? query[name] : undefined
}`
