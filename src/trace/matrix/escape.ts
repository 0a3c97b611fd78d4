import {toVisible} from '../../diagnostic/index.ts'

/**
 * Text that means itself in a cell of a Markdown table.
 *
 * @example
 * escapeText('^a|b_c$') // '^a\\|b_c$'
 */
export const escapeText = (text: string): string => toVisible(text).replace(/[\\`*[\]<>|&~]|(?<!\w)_|_(?!\w)/g, '\\$&')

/** A name as code, where code can hold it. */
export const toCode = (name: string): string => (/^[\w.-]+$/.test(name) ? `\`${name}\`` : escapeText(name))
