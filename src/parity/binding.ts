/**
 * Where in code the rule of a parameter lives. What stands before the `#` is a file, relative to the working folder; what
 * stands behind it is the name of an export or a constant with its members (`PATTERNS.ENTRYPOINT`, `LIST.0`), or in
 * JSON and YAML a pointer (`/properties/uid`, RFC 6901).
 */
export type Binding = RuleBinding | SchemaBinding

/** One rule of one parameter. */
export interface RuleBinding {
  readonly parameter: string
  /** Such as `src/validation.js#PATTERNS.ENTRYPOINT`. */
  readonly at: string
  /** Runs the module in a process of its own and asks the value, instead of reading the code. */
  readonly live?: boolean
}

/** The rules of a whole set of parameters, by name. */
export interface SchemaBinding {
  /** Such as `src/route.js#QUERY_SCHEMA`. */
  readonly schema: string
  readonly live?: boolean
}

/** Where a binding points, of either form: `src/validation.js#PATTERNS.ENTRYPOINT`. */
export const toTarget = (binding: Binding): string => ('schema' in binding ? binding.schema : binding.at)
