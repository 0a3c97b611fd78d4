import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {toDeclarations, toJavaScript} from './transpile.ts'

const module = 'generated/validators'

/** Lays a package of the validators alone into a folder, ready to be published: it depends on nothing. */
export function buildValidatorsPackage(folder: string): void {
  const {version, license} = JSON.parse(readFileSync('package.json', 'utf8'))
  const text = readFileSync(`src/${module}.ts`, 'utf8')
  const types = toDeclarations([module]).get(`${module}.d.ts`) ?? ''
  const files = {
    'index.js': toJavaScript(text, 'esm'),
    'index.cjs': toJavaScript(text, 'cjs'),
    'index.d.ts': types,
    'index.d.cts': types,
    'package.json': `${JSON.stringify(toManifest(version, license), null, 2)}\n`,
    'README.md': readme,
    LICENSE: readFileSync('LICENSE', 'utf8'),
  }
  mkdirSync(folder, {recursive: true})
  for (const [file, content] of Object.entries(files)) writeFileSync(`${folder}/${file}`, content)
}

const toManifest = (version: string, license: string) => ({
  name: 'docparity-validators',
  version,
  description: 'Validators of the query parameters of GET /metrics-flow, generated from the page that documents them.',
  license,
  type: 'module',
  sideEffects: false,
  engines: {node: '>=20'},
  main: './index.cjs',
  types: './index.d.cts',
  exports: {
    '.': {
      import: {types: './index.d.ts', default: './index.js'},
      require: {types: './index.d.cts', default: './index.cjs'},
    },
    './package.json': './package.json',
  },
  files: ['index.js', 'index.cjs', 'index.d.ts', 'index.d.cts'],
})

const readme = `# docparity-validators

Validators of the query parameters of \`GET /metrics-flow\`, generated from the page that documents them. No
dependencies; for browsers and servers, as ESM and as CommonJS, with types.

\`\`\`ts
import {isUtmSource, validateQuery} from 'docparity-validators'

isUtmSource('blog.mozilla.org') // true
isUtmSource('localhost:8000') // false

const result = validateQuery('entrypoint=my_page&form_type=button')
if (!result.ok) for (const {message} of result.refused) console.log(message)
\`\`\`

- \`patterns\`: the regular expression of each parameter.
- \`isX(value)\`: whether a parameter takes a value. Only strings are taken; nothing is converted.
- \`validateParameter(name, value)\`: the same by name, with the reason of a refusal.
- \`validateQuery(input)\`: judges a query string, a \`URLSearchParams\` or a plain object.
- \`querySchema\`: the same as a [Standard Schema](https://standardschema.dev).
`
