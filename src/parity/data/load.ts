import {toPlaces} from '../../diagnostic/index.ts'
import {Unbound} from '../bound.ts'
import type {Files} from '../files.ts'
import type {Data} from './data.ts'
import {parseData} from './parse-data.ts'

/** Many bindings point into one file; each run has files of its own, so that nothing old is read. */
const loaded = new WeakMap<Files, Map<string, Data>>()

/** A file of JSON or YAML, parsed once. Throws `Unbound` where it is missing or cannot be parsed. */
export function load(files: Files, path: string): Data {
  const known = loaded.get(files) ?? new Map<string, Data>()
  loaded.set(files, known)
  const data = known.get(path) ?? parseData({path, text: read(files, path)})
  known.set(path, data)
  return data
}

function read(files: Files, path: string): string {
  const text = files.read(path)
  if (text !== undefined) return text
  const at = {path, place: toPlaces('').place(0, 0)}
  throw new Unbound('file', `Unexpected path \`${path}\`, expected a file that is there`, at)
}
