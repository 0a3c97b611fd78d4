import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {folders, toList} from './update/lists.ts'
import {toReadme} from './update/readme.ts'
import {toRuleIndex, toRulePage} from './update/rule-pages.ts'

// Rewrites what is made of other files here: lists of plug-ins, pages of rules, the README's table of rules. With
// `--check` it writes nothing, and fails where it would have.

const stale: string[] = []
const check = process.argv.includes('--check')
const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')
const filesOf = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : [])

function write(path: string, text: string): void {
  if (read(path) === text) return
  stale.push(path)
  if (check) return
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text)
}

function remove(path: string): void {
  stale.push(path)
  if (!check) rmSync(path)
}

for (const folder of folders) {
  const files = filesOf(folder.path).filter(file => file.endsWith('.ts') && file !== 'index.ts')
  if (files.length === 0) continue
  const plugIns = files.map(file => ({file, text: read(`${folder.path}/${file}`)}))
  write(`${folder.path}/index.ts`, toList(folder, plugIns))
}

// Only now, for the lists may have changed.
const {rules} = await import('../src/lint/index.ts')
const pages = new Map([
  ['index.md', toRuleIndex(rules)],
  ...rules.map(rule => [`${rule.id}.md`, toRulePage(rule)] as const),
])
for (const [file, text] of pages) write(`docs/rules/${file}`, text)
for (const file of filesOf('docs/rules')) if (!pages.has(file)) remove(`docs/rules/${file}`)
if (existsSync('README.md')) write('README.md', toReadme(read('README.md'), rules))

for (const path of stale) console.log(`${check ? 'stale' : 'updated'}: ${path}`)
if (check && stale.length > 0) {
  console.log('Run `npm run update`.')
  process.exitCode = 1
}
