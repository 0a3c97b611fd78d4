/** The Standard Schema of the query, its types written out: text of the generated module. */
export const schema = `/** The validator of a whole query as a Standard Schema, version 1: https://standardschema.dev */
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

/** \`StandardSchemaV1<QueryInput, Query>\`, so that nothing has to be imported. */
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
}`
