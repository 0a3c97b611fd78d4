import {type Place, toPlaces} from '../../diagnostic/index.ts'
import {type CodePlace, Unbound} from '../bound.ts'
import type {Files} from '../files.ts'
import type {LiveForm} from './live-form.ts'
import type {Told} from './told.ts'

/** What a module told of a name, with the place where the name seems to be defined, or else the start of the file. */
export function toLiveForm(files: Files, target: string, told: Told): LiveForm | Unbound {
  const [path = '', name = ''] = target.split('#', 2)
  const at: CodePlace = {path, place: findDefinition(files.read(path) ?? '', name)}
  return 'value' in told ? {kind: 'live', value: told.value, ...at} : new Unbound(told.kind, told.message, at)
}

/** The code is not parsed for it: the module may be of any kind, and its value is known already. */
function findDefinition(text: string, name: string): Place {
  const last = name.split('.').at(-1) ?? ''
  const isName = /^[\w$]+$/.test(last)
  const written = last.replaceAll('$', '\\$')
  const definition = isName ? new RegExp(`(?<![\\w$])${written}(?=['"]?\\s*[:=](?!=))`).exec(text) : null
  const start = definition?.index ?? 0
  return toPlaces(text).place(start, start + (definition?.[0].length ?? 0))
}
