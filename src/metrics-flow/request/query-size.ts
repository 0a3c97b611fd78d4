const [maxBytes, maxParameters] = [4096, 64]

/** Whether a query is larger than the page allows. What arrives is ASCII or one byte a character, so that these count. */
export function isTooLarge(query: string): boolean {
  if (query.length <= maxParameters) return false
  return query.length > maxBytes || query.split('&').filter(Boolean).length > maxParameters
}
