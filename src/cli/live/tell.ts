import type {Told} from '../../bindings.ts'
import {findName} from './find-name.ts'
import {toLiveValue} from './to-live-value.ts'

/** What a module says of each name; a value that throws when it is asked spoils no other. */
export function tell(path: string, module: object, names: readonly string[]): readonly Told[] {
  return names.map(name => {
    try {
      return tellOne(path, module, name)
    } catch (error) {
      return {
        kind: 'form',
        message: `Unexpected error of \`${name}\` in \`${path}\`, expected a rule: ${firstLine(error)}`,
      }
    }
  })
}

function tellOne(path: string, module: object, name: string): Told {
  const found = findName(module, name)
  // What is no JSON, such as a schema that holds itself, is found out here and not when it is sent.
  if ('value' in found) return {value: JSON.parse(JSON.stringify(toLiveValue(found.value)))}
  const there = found.there.slice(0, 5).map(key => `\`${key}\``)
  const expected = there.length === 0 ? 'a value with members' : `an export or a member such as ${there.join(', ')}`
  return {kind: 'name', message: `Unexpected name \`${found.missing}\` in \`${path}\`, expected ${expected}`}
}

/** What was thrown, in one line. */
export const firstLine = (error: unknown): string => String(error).split('\n', 1).join()
