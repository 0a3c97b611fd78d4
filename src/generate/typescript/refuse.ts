/** What puts a refusal into words: text of the generated module. */
export const refuse = `function refuseValue(rule: Rule, value: unknown): Refusal {
  const what = \`\${show(value)} as \\\`\${rule.name}\\\`\`
  if (typeof value !== 'string') return toRefusal(rule.name, value, 'type', rule.line, what, 'a string')
  const pattern = patternOf(rule.name)
  const expected = [...(pattern ? [\`a match of \${pattern}\`] : []), ...(rule.beside ?? []).map(show)].join(' or ')
  return toRefusal(rule.name, value, 'pattern', rule.line, what, expected)
}

function refuseRepeated({name, line}: Rule, value: unknown): Refusal {
  return toRefusal(name, value, 'repeated', line, \`second \\\`\${name}\\\`\`, 'one at most')
}

function refuseCondition(
  {parameter, values, when, line}: Condition,
  query: Readonly<Record<string, unknown>>,
): Refusal {
  const value = own(query, parameter)
  const what = \`\${value === undefined ? 'query without' : \`\${show(value)} as\`} \\\`\${parameter}\\\`\`
  const causes = when.map(([name, cause]) => \`\\\`\${name}\\\` is \${show(cause)}\`).join(' and ')
  const pattern = patternOf(parameter)
  const expected = values.length > 0 ? values.map(show).join(' or ') : pattern ? \`a match of \${pattern}\` : 'it'
  return toRefusal(parameter, value, 'condition', line, what, \`\${expected} because \${causes}\`)
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
  const message = \`Unexpected \${what}, expected \${expected} (\${page}:\${line})\`
  return {parameter, value, reason, pattern: patternOf(parameter), line, message}
}

function patternOf(name: string): RegExp | null {
  const all: {readonly [name: string]: RegExp} = patterns
  return (Object.hasOwn(all, name) ? all[name] : null) ?? null
}

/** A string in quotes, cut where it is long; of anything else, what it is. */
function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 100 ? \`\${value.slice(0, 100)}…\` : value)
  if (value === null || value === undefined) return String(value)
  return Array.isArray(value) ? 'array' : typeof value
}`
