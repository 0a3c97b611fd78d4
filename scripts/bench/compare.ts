import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {buildSync} from 'esbuild'
import {type Measure, median, node} from './measure.ts'

/** A pair of patterns, each by its source and its flags, as an expression of JavaScript in a process of its own. */
type Pair = readonly [left: string, right: string]

const [n, words] = [128, `Array.from({length: 5000}, (_, index) => 'w' + (index * 7919).toString(36))`]
const source = (text: string, flags = '') => `{source: ${text}, flags: '${flags}'}`
const text = (regex: string, flags = '') => source(JSON.stringify(regex), flags)
const list = (these: string) => source(`'^(?:' + ${these}.join('|') + ')$'`)

/** What is exponential for a deterministic automaton, against itself in other words, one more, and another end. */
const exploding: readonly Pair[] = [
  [text(`^(a|b)*a(a|b){${n}}$`), text(`^[ab]*a[ab]{${n}}$`)],
  [text(`(a|b)*a(a|b){${n}}$`), text(`[ab]*a[ab]{${n}}$`)],
  [text(`(a|b)*a(a|b){${n}}`), text(`[ab]*a[ab]{${n}}`)],
]
const nearby: readonly Pair[] = [
  [text(`^(a|b)*a(a|b){${n}}$`), text(`^(a|b)*a(a|b){${n + 1}}$`)],
  [text(`(a|b)*a(a|b){${n}}$`), text(`(a|b)*a(a|b){${n + 1}}$`)],
  [text(`^(a|b)*a(a|b){${n}}$`), text(`^(a|b)*a(a|b){${n - 1}}a$`)],
  [text(`(a|b)*a(a|b){${n}}c`), text(`(a|b)*a(a|b){${n}}d`)],
]
const counters: readonly Pair[] = [
  [text('^[\\w.-]{1,4096}$'), text('^[\\w.-]{1,4095}$')],
  [text('^[\\p{L}\\p{N}]{1,4096}$', 'u'), text('^[\\p{L}\\p{N}]{1,4095}$', 'u')],
]
const alternatives: readonly Pair[] = [
  [list(words), list(`${words}.reverse()`)],
  [list(words), list(`['w!', ...${words}.slice(1)]`)],
]

/** How fast languages are compared, beside refa, and that nothing explodes. */
export const benchCompare = (): readonly Measure[] => [
  {
    what: 'compare, all patterns of the page',
    peer: 'refa: determinise, complement, intersect',
    value: runBundle(new URL('./compare-with-refa.ts', import.meta.url)),
    unit: '×',
    target: 1 / 5,
  },
  ...measureAll('compare (a|b)*a(a|b){128}', 'itself, in other words', exploding, 0.05),
  ...measureAll('compare (a|b)*a(a|b){128}', '{129}, or with another end', nearby, 0.05),
  ...measureAll('compare {1,4096}', '{1,4095}', counters, 0.25),
  ...measureAll('compare 5,000 alternatives', 'another order, another word', alternatives, 0.25),
]

/** Runs a script bundled, as what is published is, and gives the number that it prints. */
function runBundle(script: URL): number {
  const folder = mkdtempSync(join(tmpdir(), 'docparity-'))
  const outfile = join(folder, 'bundle.mjs')
  try {
    buildSync({entryPoints: [fileURLToPath(script)], bundle: true, platform: 'node', format: 'esm', outfile})
    // A crash prints nothing, which is no number.
    return Number.parseFloat(node(outfile))
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** The slowest of some pairs, each alone in a process and seen for the first time, and the largest in memory. */
function measureAll(what: string, peer: string, pairs: readonly Pair[], target: number): readonly Measure[] {
  const runs = pairs.map(pair => Array.from({length: 5}, () => runAlone(pair)))
  const worst = (pick: (run: {readonly seconds: number; readonly megabytes: number}) => number) =>
    Math.max(...runs.map(some => median(some.map(pick))))
  return [
    {what, peer, value: worst(({seconds}) => seconds), unit: 's', target},
    {what: `${what}, memory`, peer: '-', value: worst(({megabytes}) => megabytes), unit: 'MB', target: 150},
  ]
}

function runAlone([left, right]: Pair): {readonly seconds: number; readonly megabytes: number} {
  const program = `
    import {compare} from './dist/index.js'
    const [left, right] = [${left}, ${right}]
    const start = performance.now()
    const {relation} = compare(left, right)
    const seconds = (performance.now() - start) / 1000
    if (relation === 'undecided') throw new Error('undecided')
    console.log(JSON.stringify({seconds, megabytes: process.resourceUsage().maxRSS / 1024}))`
  return JSON.parse(node('--input-type=module', '--eval', program))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(benchCompare())
