import {spawnSync} from 'node:child_process'
import {benchBindings} from './bench/bindings.ts'
import {benchCompare} from './bench/compare.ts'
import {benchCompareProcess} from './bench/compare-process.ts'
import {benchConform} from './bench/conform.ts'
import {benchFolder} from './bench/folder.ts'
import type {Measure} from './bench/measure.ts'
import {benchProcess} from './bench/process.ts'
import {benchReading} from './bench/reading.ts'
import {benchServe} from './bench/serve.ts'
import {benchValidateQuery} from './bench/validate-query.ts'

/** Prints ratios, all measured in this run: what is slow on a slow machine is slow for both. */
spawnSync('npm', ['run', 'build', '--silent'], {stdio: ['ignore', 'ignore', 'inherit']})

const benches = [
  benchProcess,
  benchBindings,
  benchCompare,
  benchCompareProcess,
  benchValidateQuery,
  benchReading,
  benchFolder,
  benchServe,
  benchConform,
]
const columns = ([what, peer, value, target, holds]: readonly string[]) =>
  [what?.padEnd(36), peer?.padEnd(42), value?.padStart(10), target?.padStart(10), `  ${holds}`].join('')

console.log(columns(['what', 'against', 'measured', 'at most', 'holds']))
for (const bench of benches) for (const measure of await bench()) console.log(toLine(measure))

function toLine({what, peer, value, unit, target}: Measure): string {
  const print = (number: number) => `${number.toFixed(unit === 'MB' ? 0 : 2)} ${unit}`
  return columns([what, peer, print(value), print(target), value <= target ? 'yes' : 'NO'])
}
