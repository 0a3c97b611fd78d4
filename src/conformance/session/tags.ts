/** Makes short values that no other request has; lower-case letters and digits, which most parameters accept. */
export function createTags(run: string): () => string {
  let count = 0
  return () => `dp${run}${(count++).toString(36)}`
}

/** What a tag of any run looks like, for finding out which parameters accept one. */
export const exampleTag = createTags('0run')()
