import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readPage} from '../../src/index.ts'
import {type Measure, node, timeRatio} from './measure.ts'
import {toProse, toRows} from './pages.ts'

/** Reading grows with the page: one page takes about as long as ten with a tenth of it each. */
export const benchReading = (): readonly Measure[] => [
  growth('a page of 1,000 rows', 'ten of 100', toRows(1_000), toRows(100), 25),
  growth('a page of 10,000 rows', 'ten of 1,000', toRows(10_000), toRows(1_000), 3),
  growth('a page of 10 MB of prose', 'ten of 1 MB', toProse(10), toProse(1), 3),
  {what: 'memory for 10,000 rows', peer: '-', value: peak(toRows(10_000)), unit: 'MB', target: 400},
  {what: 'memory for 10 MB of prose', peer: '-', value: peak(toProse(10)), unit: 'MB', target: 400},
]

function growth(what: string, peer: string, large: string, small: string, pairs: number): Measure {
  const read = (text: string) => readPage({path: 'page.md', text})
  const readTen = () => Array.from({length: 10}, () => read(small))
  return {what, peer, value: timeRatio(() => read(large), readTen, pairs), unit: '×', target: 1.2}
}

/** The peak memory, in MB, of a process that does nothing but read one page. */
function peak(text: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'docparity-'))
  const path = join(folder, 'page.md')
  writeFileSync(path, text)
  const program = `
    import {readFileSync} from 'node:fs'
    import {readPage} from './dist/index.js'
    readPage({path: 'page.md', text: readFileSync(process.argv[1], 'utf8')})
    console.log(process.resourceUsage().maxRSS / 1024)`
  try {
    return Number(node('--input-type=module', '--eval', program, path))
  } finally {
    rmSync(folder, {recursive: true})
  }
}
