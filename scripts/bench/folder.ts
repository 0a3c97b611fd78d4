import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type Measure, median, node, timePairs} from './measure.ts'
import {toProse, toRows} from './pages.ts'

/** A folder of 500 pages of which five hold markers: all others are passed over unparsed. */
export function benchFolder(): readonly Measure[] {
  const folder = mkdtempSync(join(tmpdir(), 'docparity-'))
  for (let page = 0; page < 500; page++) {
    writeFileSync(join(folder, `page-${page}.md`), page % 100 === 0 ? toRows(10) : toProse(1 / 100))
  }
  try {
    const pairs = timePairs(
      () => node('dist/cli.js', 'check', folder),
      () => node('-e', '0'),
      9,
    )
    const seconds = median(pairs.map(([ours, bare]) => (ours - bare) / 1000))
    return [{what: 'docparity check, 500 pages', peer: 'node -e 0, subtracted', value: seconds, unit: 's', target: 0.3}]
  } finally {
    rmSync(folder, {recursive: true})
  }
}
