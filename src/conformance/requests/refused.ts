/** A query with a value that the page refuses: `utm_source` takes no colon. */
export const refusedQuery = 'utm_source=docparity%3Arefused'
