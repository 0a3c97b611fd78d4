import {type ParserOptions, type ParserPlugin, parse, parseExpression} from '@babel/parser'
import type {Expression, Program} from '@babel/types'
import {type Places, toPlaces} from '../../diagnostic/index.ts'
import {Unbound} from '../bound.ts'

/**
 * The syntax tree of a file of JavaScript or TypeScript, by its extension; JSON is an expression. Offsets are those of
 * the text. Throws
 * `Unbound` at the first thing that is no syntax.
 *
 * @example
 * parseCode('a.ts', 'export const uid = /^[0-9a-f]{32}$/').type // 'Program'
 */
export function parseCode(path: string, text: string, places: Places = toPlaces(text)): Program | Expression {
  try {
    if (path.endsWith('.json')) return parseExpression(text, {attachComment: false})
    return parse(text, toOptions(path)).program
  } catch (error) {
    const {reason, offset} = toFault(error)
    const place = places.place(offset, offset)
    const {line, column} = place.start
    const message = `Unexpected syntax in \`${path}\` at ${line}:${column} (${reason}), expected code that parses`
    throw new Unbound('form', message, {path, place})
  }
}

function toOptions(path: string): ParserOptions {
  const [, module, language, x] = /\.([mc]?)([jt])s(x?)$/.exec(path) ?? []
  const syntax: ParserPlugin[] = language === 't' ? ['typescript'] : []
  // In a .ts file `<T>x` is a cast.
  const jsx: ParserPlugin[] = language === 't' && !x ? [] : ['jsx']
  return {
    sourceType: language === 't' || module === 'm' ? 'module' : module === 'c' ? 'script' : 'unambiguous',
    plugins: [...syntax, ...jsx, 'decorators'],
    attachComment: false,
    allowReturnOutsideFunction: true,
    allowUndeclaredExports: true,
  }
}

/** What the parser says, without the place that it puts behind; and code nested too deep for it. */
function toFault(error: unknown): {readonly reason: string; readonly offset: number} {
  if (error instanceof SyntaxError) {
    const offset = 'pos' in error && typeof error.pos === 'number' ? error.pos : 0
    return {reason: error.message.replace(/ \(\d+:\d+\).*$/s, '').replace(/\.$/, ''), offset}
  }
  if (error instanceof RangeError) return {reason: 'Nesting too deep', offset: 0}
  throw error
}
