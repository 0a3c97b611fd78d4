/** How large a query may be where the page has a limit for it: the sentence that says so is `metrics-flow.request.size`. */
export const [maxBytes, maxParameters] = [4096, 64]

/** Whether a query is within the limits. What stands between `&` counts, but not nothing at all. */
export const isWithinLimits = (query: string): boolean =>
  query.length <= maxBytes && query.split('&').filter(part => part !== '').length <= maxParameters
