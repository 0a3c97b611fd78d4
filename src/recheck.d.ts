/**
 * recheck without the parts that start a worker, Java or a program of their own: the build that it makes for browsers
 * has no types. What we read of it is here.
 */
declare module 'recheck/lib/browser.js' {
  const recheck: {
    checkSync(
      source: string,
      flags: string,
      options: {readonly timeout: number},
    ):
      | {readonly status: 'safe'}
      | {readonly status: 'unknown'; readonly error: {readonly kind: string; readonly message?: string}}
      | {
          readonly status: 'vulnerable'
          readonly attack: {readonly string: string; readonly pattern: string}
          readonly complexity: {readonly type: 'exponential' | 'polynomial'; readonly degree?: number}
        }
  }
  export = recheck
}
