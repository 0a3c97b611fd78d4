/** A point in a text: 1-based line and column, 0-based offset, all in UTF-16 code units (unist `Point`). */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of a text, its end exclusive (unist `Position`). */
export interface Place {
  readonly start: Point
  readonly end: Point
}

/** A text that was read, and the path under which a reader finds it. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** Turns offsets of one text into places. */
export interface Places {
  point(offset: number): Point
  place(start: number, end: number): Place
}

/**
 * Indexes the lines of a text once, so that each look-up costs a binary search: O(log lines).
 * A line ends at LF, CRLF or CR, as in CommonMark.
 *
 * @example
 * toPlaces('a\r\nbc').point(4) // {line: 2, column: 2, offset: 4}
 */
export function toPlaces(text: string): Places {
  const starts = [0]
  for (const {index, 0: ending} of text.matchAll(/\r\n?|\n/g)) starts.push(index + ending.length)
  const point = (offset: number): Point => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset}
  }
  return {point, place: (start, end) => ({start: point(start), end: point(end)})}
}
