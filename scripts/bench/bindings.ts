import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {type Measure, node, timeRatio} from './measure.ts'
import {toRows} from './pages.ts'

const count = 20
const numbers = Array.from({length: count}, (_, index) => index)

/** Twenty bindings to ten modules: constants, members, and chains of joi that share a constant by `require`. */
function writeProject(folder: string): void {
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text)
  mkdirSync(join(folder, 'src'))
  write('page.md', toRows(count))
  write('src/shared.js', 'exports.WORD = /^[-.\\w]+$/\n')
  for (const module of numbers.filter(number => number % 2 === 0)) {
    const pattern = `{A: /^[\\w.-]+$/, B: joi.string().regex(WORD).optional()}`
    const head = "const joi = require('joi')\nconst {WORD} = require('./shared')\n"
    write(`src/rules-${module}.js`, `${head}exports.RULES = Object.freeze(${pattern})\n`)
  }
  const bindings = numbers.map(number => ({
    parameter: `p${number}`,
    at: `src/rules-${number - (number % 2)}.js#RULES.${number % 2 === 0 ? 'A' : 'B'}`,
  }))
  write('docparity.config.json', JSON.stringify({pages: ['page.md'], bindings}))
}

/** The whole command with bindings that are read, none of them run, from the start of Node to its end. */
export function benchBindings(): readonly Measure[] {
  const folder = mkdtempSync(join(tmpdir(), 'docparity-'))
  const [home, cli] = [process.cwd(), resolve('dist/cli.js')]
  try {
    writeProject(folder)
    process.chdir(folder)
    const value = timeRatio(
      () => node(cli, 'check'),
      () => node('-e', '0'),
      25,
    )
    return [{what: `docparity check, ${count} bindings`, peer: 'node -e 0', value, unit: '×', target: 4}]
  } finally {
    process.chdir(home)
    rmSync(folder, {recursive: true})
  }
}
