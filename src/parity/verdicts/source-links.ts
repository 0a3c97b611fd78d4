import {type Place, type Source, toPlaces} from '../../diagnostic/index.ts'

/** A link whose text says that it leads to the source. */
export interface SourceLink {
  /** The path in the URL, or the path from the working folder. */
  readonly path: string
  readonly isUrl: boolean
  /** The link in the text of the page. */
  readonly place: Place
}

const word = /\b(?:file|source|code|schema)\b/i
const extension = /\.(?:[cm]?[jt]sx?|json|ya?ml)$/
const definition = /^ {0,3}\[([^\][]+)\]:[ \t]*<?([^\s<>]+)/gm
const link = /\[([^\][]+)\](?:\(\s*<?([^\s<>()]+)[^()]*\)|\[([^\][]*)\]|(?![[(:]))/g
/** Code on the page is no link. */
const code = /^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\1|`[^`\n]*`/gm

/**
 * The links of a page to files of code (`.js`, `.ts`, `.json`, `.yaml` and their kin), inline or by reference, whose
 * text has one of the words file, source, code and schema: “the regexes are in [this file][rules]”. O(length).
 */
export function readSourceLinks({path, text}: Source): readonly SourceLink[] {
  const shown = text.replace(code, span => ' '.repeat(span.length))
  const targets = new Map([...shown.matchAll(definition)].map(([, label = '', target = '']) => [toKey(label), target]))
  const places = toPlaces(text)
  return [...shown.matchAll(link)].flatMap(({0: whole, 1: said = '', 2: inline, 3: label, index}) => {
    const target = inline ?? targets.get(toKey(label || said))
    const to = target !== undefined && word.test(said) ? toPath(target, path) : undefined
    return to && extension.test(to.path) ? [{...to, place: places.place(index, index + whole.length)}] : []
  })
}

const toKey = (label: string) => label.trim().replace(/\s+/g, ' ').toLowerCase()

/** What a target leads to; a path may start at the root of a site, which is not known here. */
function toPath(target: string, page: string): {readonly path: string; readonly isUrl: boolean} | undefined {
  const isUrl = /^[a-z][a-z\d+.-]*:/i.test(target) || target.startsWith('/')
  try {
    const {pathname} = new URL(target, `file:///${encodeURI(page)}`)
    return {path: decodeURIComponent(pathname).replace(/^\/+/, ''), isUrl}
  } catch {
    return undefined
  }
}
