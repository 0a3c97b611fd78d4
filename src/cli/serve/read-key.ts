import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import type {KeyRing} from '../../metrics-flow/index.ts'
import type {Call} from '../command.ts'
import {attempt, UsageError} from '../usage-error.ts'

/** Reads the key that signs flows from a file or the environment; nothing where there is none. */
export async function readKey({options: {keyFile}, io}: Call): Promise<KeyRing | undefined> {
  const {createKeyRing} = await import('../../metrics-flow/index.ts')
  if (keyFile !== undefined) {
    const text = attempt('read', `\`${keyFile}\``, () => readFileSync(resolve(io.cwd, keyFile), 'latin1'))
    return toKeys(createKeyRing, `\`${keyFile}\``, text)
  }
  return io.env.DOCPARITY_KEY === undefined ? undefined : toKeys(createKeyRing, 'DOCPARITY_KEY', io.env.DOCPARITY_KEY)
}

/** Says where the key is, and nothing of what it holds. */
function toKeys(create: (key: string) => KeyRing, where: string, text: string): KeyRing {
  const key = text.trim()
  if (!/^[!-~]*$/.test(key)) {
    throw new UsageError(`Unexpected characters in ${where}, expected one key of printable ASCII`)
  }
  try {
    return create(key)
  } catch (error) {
    if (error instanceof RangeError)
      throw new UsageError(`${error.message}, in ${where} (try \`openssl rand -hex 32\`)`)
    throw error
  }
}
