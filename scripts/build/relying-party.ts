import {build} from 'esbuild'

/** The relying party's half as one module of its own, so that a page without a bundler can load it as it is. */
export async function bundleRelyingParty(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: ['src/relying-party/index.ts'],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    minify: true,
    write: false,
  })
  return outputFiles.map(({text}) => text).join()
}
