import {build, type Metafile, type Plugin} from 'esbuild'

/** Entries that are bundled, by the name of their file in `dist`. */
const entries = {
  cli: 'src/cli/index.ts',
  index: 'src/index.ts',
  bindings: 'src/bindings.ts',
  backtracking: 'src/backtracking.ts',
  arbitraries: 'src/arbitraries/index.ts',
  'conformance/index': 'src/conformance/index.ts',
  'conformance/node/index': 'src/conformance/node/index.ts',
  trace: 'src/trace.ts',
  live: 'src/cli/live/child.ts',
  'metrics-flow/index': 'src/metrics-flow/index.ts',
  'metrics-flow/node/index': 'src/metrics-flow/node/index.ts',
  'metrics-flow/redis/index': 'src/metrics-flow/redis/index.ts',
  'remark-lint': 'src/remark-lint.ts',
}

/** Whoever writes properties brings the fast-check that runs them; the command has one of its own. */
const peers: Plugin = {
  name: 'peers',
  setup: ({onResolve}) =>
    onResolve({filter: /^fast-check$/}, ({path, importer}) =>
      /[\\/]src[\\/]arbitraries[\\/]/.test(importer) ? {path, external: true} : undefined,
    ),
}

/**
 * Bundles the entries and whatever they load late into `dist`, so that a run reads few files and only those that it
 * needs. What `package.json` lists as a dependency stays outside. Gives what was bundled.
 */
export async function bundle(dependencies: readonly string[]): Promise<Metafile> {
  const {metafile} = await build({
    entryPoints: entries,
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Only who sends events to Redis brings it along.
    external: [...dependencies, 'ioredis'],
    plugins: [peers],
    // Bundled CommonJS asks for modules of Node by `require`, which modules do not have.
    banner: {js: 'const require=globalThis.process?.getBuiltinModule;'},
    minify: true,
    // The notices say it once for all.
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  })
  return metafile
}
