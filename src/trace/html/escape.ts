import {toVisible} from '../../diagnostic/index.ts'

const references: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Text that means itself in HTML, in an attribute too. */
export const escapeHtml = (text: string): string =>
  toVisible(text).replace(/[&<>"]/g, character => references[character] ?? character)
