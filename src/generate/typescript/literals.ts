import {isValid} from '../../regex/index.ts'

/** Characters that end a line, hide or turn the text around them: escaped in code, dropped in comments. */
const unsafe = /[\p{Cc}\p{Cs}\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/** The escape of an unsafe character; with braces a lone surrogate cannot join the escape beside it to one character. */
function toEscape(character: string, braces: boolean): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16)
  return braces ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`
}

/**
 * A string literal in single quotes, safe in any file and inside `<script>`.
 *
 * @example
 * toStringLiteral("it's") // "'it\\'s'"
 */
export function toStringLiteral(text: string): string {
  const escaped = text
    .replace(/[\\']/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(unsafe, character => toEscape(character, false))
    .replace(/<(?=!--|\/?script)/gi, '\\x3C')
  return `'${escaped}'`
}

/**
 * An array literal of strings.
 *
 * @example
 * toArrayLiteral(['a', 'b']) // "['a', 'b']"
 */
export const toArrayLiteral = (values: readonly string[]): string => `[${values.map(toStringLiteral).join(', ')}]`

/**
 * The key of a property in an object literal or a type.
 *
 * @example
 * toKey('utm_source') // 'utm_source'
 * toKey('utm-source') // "'utm-source'"
 */
export function toKey(name: string): string {
  return /^[a-z_$][\w$]*$/i.test(name) ? name : toStringLiteral(name)
}

/**
 * How a property is read.
 *
 * @example
 * toAccess('utm_source') // '.utm_source'
 * toAccess('utm-source') // "['utm-source']"
 */
export function toAccess(name: string): string {
  const key = toKey(name)
  return key === name ? `.${name}` : `[${key}]`
}

/** The flags of a pattern without those that make a regex remember where its last match ended. */
export const toStateless = (flags: string): string => flags.replace(/[gy]/g, '')

/**
 * A regex literal with the language of a pattern, without the flags `g` and `y`. Nothing where the pattern is no regular
 * expression.
 *
 * @example
 * toRegexLiteral('^[/]/$', 'g') // '/^[/]\\/$/'
 */
export function toRegexLiteral(source: string, flags: string): string | undefined {
  const kept = toStateless(flags)
  if (!isValid({source, flags: kept})) return undefined
  // The engine itself knows best how to write `/` and the ends of lines.
  const regex = new RegExp(source, kept)
  return `/${toSafe(regex.source, regex.unicode || kept.includes('v'))}/${regex.flags}`
}

/**
 * A regex literal as it may stand in code. TypeScript refuses some literals that engines take, as they read like slips
 * for what the flag `u` would make of them: these are built from strings.
 *
 * @example
 * toRegexExpression('/^[a-z]$/') // '/^[a-z]$/'
 * toRegexExpression('/^\\p{L}$/') // "/* @__PURE__ *\u002F new RegExp('^\\\\p{L}$')"
 */
export function toRegexExpression(literal: string): string {
  const end = literal.lastIndexOf('/')
  const [source, flags] = [literal.slice(1, end), literal.slice(end + 1)]
  const isSlip = /\\(?:p|u\{)/i.test(source) || (/\\[\dkux]/.test(source) && !isValid({source, flags: 'u'}))
  if (!isSlip || /[uv]/.test(flags)) return literal
  const operands = flags === '' ? [source] : [source, flags]
  return `/* @__PURE__ */ new RegExp(${operands.map(toStringLiteral).join(', ')})`
}

/** The same pattern with unsafe characters escaped; a backslash before one goes, as the escape brings its own. */
function toSafe(source: string, unicode: boolean): string {
  return source
    .replace(/\\?[\s\S]/gu, unit => {
      const character = unit.length > 1 ? unit.replace(/^\\/, '') : unit
      return character.replace(unsafe, '') === '' ? toEscape(character, unicode) : unit
    })
    .replace(/<\/(?=script)/gi, '<\\/')
}

/**
 * A text as it may stand in a comment: on one line, and with nothing in it that ends the comment or an HTML script.
 *
 * @example
 * toCommentText('a\nb') // 'a b'
 */
export function toCommentText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(unsafe, '')
    .replace(/\*(?=\/)/g, '*\\')
    .replace(/<(?=!--|\/?script)/gi, '<\\')
    .trim()
}
