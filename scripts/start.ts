import {runLoop} from './start/loop.ts'
import {runCommand} from './start/run-command.ts'

/**
 * The main job on real input, the whole loop: page, validators, service, conformance, trace, one report.
 * `npm start -- other.md` reads and judges another page, and that alone.
 */
const ours = 'docs/metrics-for-relying-parties.md'
const path = process.argv[2] ?? ours

/** A page that cannot be read has been told of once, and that is enough. */
async function readAndJudge(): Promise<number> {
  const read = await runCommand('extract', path)
  if (read === 2) return read
  const judged = await runCommand('check', path)
  const isSound = read === 0 && judged === 0
  console.log(isSound ? `${path} is sound.` : `${path} is not sound: see above.`)
  return isSound ? 0 : 1
}

process.exitCode = path === ours ? await runLoop(ours) : await readAndJudge()
