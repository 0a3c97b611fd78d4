/** The shapes of the tables that the validators read: text of the generated module. */
export const tables = `/** What the page says of one parameter. */
interface Rule {
  readonly name: string
  readonly accepts: (value: unknown) => boolean
  readonly line: number
  /** Values that are accepted beside the pattern. */
  readonly beside?: readonly string[]
}

/** What a parameter has to be when others have certain values: one of \`values\`, or anything where there are none. */
interface Condition {
  readonly parameter: string
  readonly values: readonly string[]
  readonly when: readonly (readonly [name: string, value: string])[]
  readonly line: number
}

function byName(all: Readonly<Record<ParameterName, Omit<Rule, 'name'>>>): ReadonlyMap<string, Rule> {
  return new Map(Object.entries<Omit<Rule, 'name'>>(all).map(([name, rule]) => [name, {name, ...rule}]))
}`
