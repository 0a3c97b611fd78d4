import {build} from 'esbuild'
import {expect, test} from 'vitest'

/** What of the validators goes into the bundle of someone who imports some names. */
async function bundle(names: string): Promise<string> {
  const {outputFiles} = await build({
    stdin: {contents: `import {${names}} from './src/generated/validators.ts'; console.log(${names})`, resolveDir: '.'},
    bundle: true,
    format: 'esm',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}

test('a bundle holds the function that it imports, the patterns, and nothing else', async () => {
  const functions = (await bundle('isUid')).match(/function \w+/g)
  expect(functions).toEqual(['function isUid'])
})

test('a bundle that imports nothing holds nothing', async () => {
  expect(await bundle('')).not.toMatch(/function|RegExp|new Map|freeze/)
})
