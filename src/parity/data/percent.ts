/** Undoes percent-encoding; a text that is not encoded stands for itself, for people write paths and pointers by hand. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
