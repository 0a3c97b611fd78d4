const [maxBytes, maxParameters] = [4096, 64]

/** Whether a query is larger than the page allows. What arrives is ASCII or one byte a character, so that these count. */
// implements metrics-flow.request.size
export const isTooLarge = (query: string): boolean =>
  query.length > maxBytes || (query.length > maxParameters && countParameters(query) > maxParameters)

/** Counts what stands between `&`; nothing at all is no parameter. Splitting the query would cost four times as much. */
function countParameters(query: string): number {
  let count = 0
  for (let start = 0; start < query.length; ) {
    const found = query.indexOf('&', start)
    const end = found < 0 ? query.length : found
    if (end > start) count++
    start = end + 1
  }
  return count
}
