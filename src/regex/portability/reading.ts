import {type AST, RegExpParser, visitRegExpAST} from '@eslint-community/regexpp'
import type {Language} from '../language.ts'
import type {Regex} from '../regex.ts'
import {isValid} from '../syntax.ts'
import type {Engine} from './engine.ts'

/** What an engine makes of a pattern, in ECMAScript. */
export interface Reading {
  /** Exact, but with looks around. */
  readonly model: Regex
  /** Without them, so that it can be compared: it takes in most of what the model accepts, and may take in more. */
  readonly rough: Language
}

/** How the assertions are written. */
interface Edges {
  readonly start: string
  readonly end: string
  readonly boundary: string
  readonly notBoundary: string
}

/**
 * Spells a valid pattern without flags as an engine reads it: over code points, and with that engine's sets and edges.
 * Undefined where that cannot be spelled.
 */
export function toReading({source}: Regex, engine: Engine): Reading | undefined {
  const counted = engine.openCounts ? openCounts(source) : source
  if (!isValid({source: counted, flags: ''})) return undefined
  const [model, rough] = [toModelEdges(engine), toRoughEdges(engine)].map(edges => ({
    source: spell(counted, engine, edges),
    flags: 'u',
  }))
  if (!model || !rough || !isValid(model) || !isValid(rough)) return undefined
  // Behind a last line ending no line begins; the rough spelling cannot say so.
  return {model, rough: engine.lines ? {all: [rough, {not: {source: '\\n$', flags: ''}}]} : rough}
}

/** `a{,3}` as `a{0,3}`; escapes and classes stay. */
const openCounts = (source: string) =>
  source.replace(/(\\.|\[(?:\\.|[^\]\\])*\])|\{,(?=\d+\})/gs, (_, kept: string | undefined) => kept ?? '{0,')

function toModelEdges({lines, overlooked, boundary}: Engine): Edges {
  return {
    start: lines ? '(?:^|(?<=\\n)(?=[^]))' : '^',
    end: lines ? '(?:$|(?=\\n))' : overlooked ? `(?=(?:${overlooked})?$)` : '$',
    boundary: boundary ? toBoundary(boundary, false) : '\\b',
    notBoundary: boundary ? toBoundary(boundary, true) : '\\B',
  }
}

const toBoundary = (word: string, negate: boolean) =>
  `(?:(?<=[${word}])(?${negate ? '=' : '!'}[${word}])|(?<![${word}])(?${negate ? '!' : '='}[${word}]))`

/** An edge takes in what the model looks at, which comes to the same at the two ends of a pattern. */
function toRoughEdges({lines, overlooked, boundary}: Engine): Edges {
  return {
    start: lines ? '(?:^|\\n)' : '^',
    end: lines ? '(?:$|\\n)' : overlooked ? `(?:(?:${overlooked})?$)` : '$',
    boundary: boundary ? '(?:)' : '\\b',
    notBoundary: boundary ? '(?:)' : '\\B',
  }
}

function spell(source: string, engine: Engine, edges: Edges): string {
  const spelled = source.split('')
  const write = ({start, end}: AST.Node, text: string) => {
    spelled.fill('', start, end)
    spelled[start] = text
  }
  visitRegExpAST(new RegExpParser().parsePattern(source), {
    // Two escapes of a pair are one character under `u`, as the pair is to the engine.
    onCharacterEnter: node => write(node, `\\u${node.value.toString(16).padStart(4, '0')}`),
    onCharacterSetEnter: node => write(node, toSet(node, engine)),
    onAssertionEnter: node => {
      if (node.kind === 'start' || node.kind === 'end') write(node, edges[node.kind])
      if (node.kind === 'word') write(node, node.negate ? edges.notBoundary : edges.boundary)
    },
  })
  return spelled.join('')
}

function toSet(node: AST.CharacterSet, {word, digit, space, newline}: Engine): string {
  if (node.kind === 'any') return `[^${newline}]`
  const content = node.kind === 'property' ? undefined : {word, digit, space}[node.kind]
  if (content === undefined) return node.raw
  const isNegated = node.kind !== 'property' && node.negate
  if (!/^CharacterClass/.test(node.parent?.type ?? '')) return `[${isNegated ? '^' : ''}${content}]`
  // A complement inside a class has no spelling under `u`: what is no syntax leaves it open.
  return isNegated ? '\\!' : content
}
