import * as v from 'valibot'
import type {ChangeKind, Config, Severity} from '../../index.ts'
import {UsageError} from '../usage-error.ts'
import {closest} from './closest.ts'

/** The names that a configuration may use. */
export interface Known {
  readonly rules: readonly string[]
  readonly targets: readonly string[]
  readonly changes: readonly ChangeKind[]
}

const severities = ['error', 'warning', 'off'] as const

/**
 * Takes a value of any shape for a configuration, if it is one.
 *
 * @throws UsageError that names the key which is unknown, missing or of the wrong type.
 */
export function readConfig(path: string, value: unknown, known: Known): Config {
  const schemas = toSchemas(known)
  const result = v.safeParse(schemas.config, value)
  if (result.success) return result.output
  // A misspelt key is also a missing one, and the misspelling is what helps.
  const issue = result.issues.find(isUnknownKey) ?? result.issues[0]
  throw new UsageError(`${path}: ${toMessage(issue, schemas)}`)
}

function toSchemas({rules, targets, changes}: Known) {
  // No record: that lets `constructor` and its kin through unread.
  const known = v.strictObject(Object.fromEntries(rules.map(id => [id, v.exactOptional(v.picklist(severities))])))
  const at = v.pipe(v.string(), v.regex(/^[^#]+#/))
  const live = v.exactOptional(v.boolean())
  const [rule, schema] = [v.strictObject({parameter: v.string(), at, live}), v.strictObject({schema: at, live})]
  const entry = {target: v.picklist(targets), output: v.string(), page: v.exactOptional(v.string())}
  const approval = toApproval(changes)
  const globs = v.exactOptional(v.array(v.string()))
  const trace = v.strictObject({code: globs, tests: globs, snapshot: v.exactOptional(v.string())})
  const {conformance, fields} = toConformance()
  const config = v.strictObject({
    $schema: v.exactOptional(v.string()),
    pages: v.array(v.string()),
    generate: v.exactOptional(v.array(v.strictObject(entry))),
    bindings: v.exactOptional(v.array(v.lazy(input => (isSchemaBinding(input) ? schema : rule)))),
    approvedBreaks: v.exactOptional(v.array(approval)),
    trace: v.exactOptional(trace),
    conformance: v.exactOptional(conformance),
    rules: v.exactOptional(
      v.pipe(
        known,
        v.transform(all => all as Readonly<Record<string, Severity | 'off'>>),
      ),
    ),
  })
  const keysOf = ([first, ...others]: readonly v.IssuePathItem[]): readonly string[] => {
    if (others.length === 0) return Object.keys(config.entries).slice(1)
    if (first?.key === 'rules') return rules
    if (first?.key === 'generate') return Object.keys(entry)
    if (first?.key === 'trace') return Object.keys(trace.entries)
    if (first?.key === 'conformance') return Object.keys((others.length > 1 ? fields : conformance).entries)
    if (first?.key === 'approvedBreaks') return Object.keys(approval.entries)
    return Object.keys((isSchemaBinding(others.at(-1)?.input) ? schema : rule).entries)
  }
  return {config, keysOf}
}

/** An endpoint, and where the fields of its events stand. */
function toConformance() {
  const text = v.exactOptional(v.string())
  const paths = {name: text, parameters: text, id: text, time: text, flowId: text, flowBeginTime: text, page: text}
  const fields = v.strictObject({
    ...paths,
    authenticated: text,
    rename: v.exactOptional(v.record(v.string(), v.string())),
  })
  const others = {origin: text, client: text, events: text, eventsCommand: text, deviations: text}
  return {conformance: v.strictObject({...others, fields: v.exactOptional(fields)}), fields}
}

/** A change of one thing of a page, or of a whole page. */
function toApproval(changes: readonly ChangeKind[]) {
  const name = v.exactOptional(v.string())
  const subjects = {parameter: name, answer: name, condition: name, requirement: name, page: name}
  const because = v.pipe(v.string(), v.nonEmpty())
  return v.pipe(
    v.strictObject({...subjects, change: v.picklist(changes), because}),
    v.check(one => Object.keys(one).filter(key => key in subjects).length === 1),
  )
}

const isSchemaBinding = (input: unknown) => typeof input === 'object' && input !== null && 'schema' in input

const isUnknownKey = ({path, received}: v.BaseIssue<unknown>) =>
  path?.at(-1)?.origin === 'key' && received !== 'undefined'

function toMessage(issue: v.BaseIssue<unknown>, {keysOf}: ReturnType<typeof toSchemas>): string {
  const steps = issue.path ?? []
  const path = steps
    .map(({key}) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '')
  if (isUnknownKey(issue)) {
    const parent = keysOf(steps)
    const meant = closest(String(steps.at(-1)?.key), parent)
    const expected = meant
      ? `\`${meant}\``
      : steps[0]?.key === 'rules'
        ? 'the id of a rule'
        : `one of ${parent.join(', ')}`
    return `Unexpected key \`${path}\`, expected ${expected}`
  }
  if (issue.type === 'strict_object' && steps.length > 0 && issue.received === 'undefined') {
    return `Unexpected end, expected \`${path}\``
  }
  if (issue.type === 'check')
    return `Unexpected object at \`${path}\`, expected exactly one of parameter, answer, condition, requirement and page`
  if (issue.type === 'non_empty') return `Unexpected empty \`${path}\`, expected a reason`
  if (issue.type === 'regex')
    return `Unexpected ${issue.received} at \`${path}\`, expected a file and a name, such as \`src/rules.js#UID\``
  const expected = issue.expected
    ?.replace(/^\((.*)\)$/, '$1')
    .replaceAll(' | ', ' or ')
    .toLowerCase()
  return `Unexpected ${issue.received} ${path ? `at \`${path}\`` : 'as configuration'}, expected ${expected}`
}
