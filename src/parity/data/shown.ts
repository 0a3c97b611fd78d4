const width = 80

/** A text that is cut where it is too long for a message. */
export const toShort = (text: string): string => (text.length <= width ? text : `${text.slice(0, width - 1)}…`)

/** A value as JSON in one short line, for messages. */
export const toShown = (value: unknown): string => toShort(JSON.stringify(value) ?? String(value))
