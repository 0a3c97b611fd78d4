/** An element of a document that was well-formed. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}
/** The characters of XML 1.0, §2.2 production 2. */
const allowed = /^[\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u
const declaration = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/
const token = /<(\/?)([A-Za-z][\w.-]*)((?:\s+[A-Za-z][\w.-]*="[^"<]*")*)\s*(\/?)>|([^<>]+)/y

/**
 * Reads the XML that a report needs (elements, attributes, the five entities) and throws at anything that is not
 * well-formed, or that is beyond it: no parser is among our packages, and a lenient one would prove nothing.
 */
export function readXml(xml: string): Element {
  if (!declaration.test(xml)) throw new Error('Unexpected start, expected an XML declaration')
  if (!allowed.test(xml)) throw new Error('Unexpected character that XML 1.0 cannot hold')
  const top = readContent(xml.replace(declaration, ''))
  const [root] = top.children
  if (root === undefined || top.children.length > 1 || top.text.trim() !== '') throw new Error('Expected one root')
  return root
}

function readContent(xml: string): Element {
  const document = {name: '', attributes: {}, children: [] as Element[], text: ''}
  const stack = [document]
  token.lastIndex = 0
  for (let at = 0; at < xml.length; at = token.lastIndex) {
    const [, slash = '', name = '', list = '', empty = '', text] = token.exec(xml) ?? fail(`no token at ${at}`)
    const parent = stack.at(-1) ?? document
    if (text !== undefined) parent.text += readText(text)
    else if (slash === '/') {
      if (stack.length === 1 || parent.name !== name || list !== '' || empty !== '') fail(`</${name}>`)
      stack.pop()
    } else {
      const element = {name, attributes: readAttributes(list), children: [], text: ''}
      parent.children.push(element)
      if (empty === '') stack.push(element)
    }
  }
  return stack.length === 1 ? document : fail(`open <${stack.at(-1)?.name}>`)
}

function readAttributes(list: string): Record<string, string> {
  const entries = [...list.matchAll(/([\w.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value] as const)
  if (new Set(entries.map(([name]) => name)).size < entries.length) fail('an attribute twice')
  return Object.fromEntries(entries.map(([name, value]) => [name, readText(value).replace(/\s/g, ' ')]))
}

function readText(text: string): string {
  return text.replace(/&(?:(\w+);)?/g, (_, name = '') => entities[name] ?? fail(`&${name}`))
}

function fail(what: string): never {
  throw new Error(`Unexpected ${what}`)
}
