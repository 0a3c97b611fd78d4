import {chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {bundle} from './build/bundle.ts'
import {toNotices} from './build/notices.ts'
import {bundleRelyingParty} from './build/relying-party.ts'
import {toDeclarations, toJavaScript} from './build/transpile.ts'
import {buildValidatorsPackage} from './build/validators-package.ts'

/** Writes all of `dist`, which is what is published. */
const {dependencies} = JSON.parse(readFileSync('package.json', 'utf8'))
rmSync('dist', {recursive: true, force: true})

const metafile = await bundle(Object.keys(dependencies))
chmodSync('dist/cli.js', 0o755)
writeFileSync('dist/THIRD-PARTY-NOTICES.txt', toNotices(metafile))
writeFileSync('dist/validators.js', toJavaScript(readFileSync('src/generated/validators.ts', 'utf8'), 'esm'))
writeFileSync('dist/relying-party.js', await bundleRelyingParty())

const modules = [
  'index',
  'bindings',
  'backtracking',
  'trace',
  'generated/validators',
  'metrics-flow/index',
  'metrics-flow/node/index',
  'metrics-flow/redis/index',
  'relying-party/index',
  'arbitraries/index',
  'conformance/index',
  'conformance/node/index',
  'remark-lint',
]
for (const [path, text] of toDeclarations(modules)) {
  mkdirSync(dirname(`dist/types/${path}`), {recursive: true})
  writeFileSync(`dist/types/${path}`, text)
}

buildValidatorsPackage('dist/validators-package')

for (const [path, {bytes}] of Object.entries(metafile.outputs)) console.log(`${path} ${(bytes / 1024).toFixed(1)} KiB`)
