/** Code in one line, cut where it is too long for a message. */
export function toShown(text: string, width = 60): string {
  // A module may be long, and each of its forms is shown.
  const start = text.slice(0, 20 * width)
  const line = start.replace(/\s+/g, ' ')
  return line.length <= width && start.length === text.length ? line : `${line.slice(0, width - 1)}…`
}
