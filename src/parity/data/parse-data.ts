import {type Document, isAlias, isCollection, isMap, isScalar, type Node, parseDocument, visit} from 'yaml'
import {type Source, toPlaces} from '../../diagnostic/index.ts'
import {Unbound} from '../bound.ts'
import type {Data} from './data.ts'

/**
 * Parses JSON or YAML 1.2 with merge keys, one document a file.
 *
 * @throws Unbound of kind `form`, at the place of the first syntax error, key that stands twice, or alias that leads
 * nowhere or into itself.
 */
export function parseData({path, text}: Source): Data {
  const places = toPlaces(text)
  const fail: Fail = (what, [start, end]) => {
    throw new Unbound('form', `Unexpected ${what}`, {path, place: places.place(start, end)})
  }
  if (path.endsWith('.json')) checkJson(text, fail)
  // The library compares each key with all others, which takes seconds where there are many.
  const document = parseDocument(text, {merge: true, prettyErrors: false, uniqueKeys: false})
  for (const {message, pos} of document.errors) fail(`syntax, expected JSON or YAML: ${message}`, pos)
  checkNodes(document, fail)
  return {
    path,
    value: toValue(document, fail),
    node: document.contents,
    memberOf: (node, key) => memberOf(isAlias(node) ? node.resolve(document) : node, key),
    placeOf: node => places.place(...rangeOf(node)),
  }
}

type Range = readonly [start: number, end: number]
type Fail = (what: string, range: Range) => never

/** YAML takes more than JSON, and what reads the file as JSON would refuse that. */
function checkJson(text: string, fail: Fail): void {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const message = String(error).replace(/^SyntaxError: /, '')
    const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? text.length)
    fail(`syntax, expected JSON: ${message}`, [offset, offset])
  }
}

function checkNodes(document: Document, fail: Fail): void {
  visit(document, {
    Map: (_, {items}) => {
      const seen = new Set<string>()
      for (const {key} of items) {
        const name = nameOf(key)
        if (seen.has(name)) fail(`second key ${JSON.stringify(name)}, expected it once`, rangeOf(key))
        seen.add(name)
      }
    },
    Alias: (_, alias, path) => {
      const target = alias.resolve(document)
      if (!target) fail(`alias \`*${alias.source}\`, expected its anchor before it`, rangeOf(alias))
      else if (path.includes(target))
        fail(`alias \`*${alias.source}\`, expected it outside of its anchor`, rangeOf(alias))
    },
  })
}

function toValue(document: Document, fail: Fail): unknown {
  try {
    return document.toJS()
  } catch (error) {
    // Aliases of aliases: a file of a few lines could fill the memory.
    return fail(`aliases, expected fewer: ${error}`, [0, 0])
  }
}

function memberOf(node: unknown, key: string): unknown {
  if (isMap(node)) return node.items.find(pair => nameOf(pair.key) === key)?.value
  return isCollection(node) ? node.items[Number(key)] : undefined
}

/** A key as JavaScript has it. */
const nameOf = (key: unknown): string => String(isScalar(key) ? key.value : key)

function rangeOf(node: unknown): Range {
  const range = (node as Partial<Node> | null)?.range
  return range ? [range[0], range[1]] : [0, 0]
}
