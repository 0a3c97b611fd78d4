/** Clocks of two machines differ by so many milliseconds at most. */
const skew = 5 * 60 * 1000

/** Whether a time, in milliseconds since the Unix epoch, is about now. */
export const isNearNow = (time: number): boolean => Math.abs(time - Date.now()) <= skew
