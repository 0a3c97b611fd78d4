import {pathToFileURL} from 'node:url'
import type {Told} from '../../bindings.ts'
import {firstLine, tell} from './tell.ts'

// A process of its own: runs one module and tells what is asked of it, by a channel that nothing else writes to. The
// module does not see the arguments.
const [path = '', file = '', names = '[]'] = process.argv.splice(2)

async function load(): Promise<object> {
  if (!/\.[cm]?tsx?$/.test(file)) return import(pathToFileURL(file).href)
  const {createJiti} = await import('jiti')
  // A default export that is mixed with all others would hide what it is.
  return createJiti(pathToFileURL(file).href, {fsCache: false, interopDefault: false}).import(file)
}

async function answer(): Promise<readonly Told[]> {
  const wanted: readonly string[] = JSON.parse(names)
  try {
    return tell(path, await load(), wanted)
  } catch (error) {
    const message = `Unexpected error when \`${path}\` ran, expected a module that loads: ${firstLine(error)}`
    return wanted.map(() => ({kind: 'form', message}))
  }
}

// What the module has started, such as a server, would keep the process alive.
process.send?.({docparity: await answer()}, () => process.exit())
