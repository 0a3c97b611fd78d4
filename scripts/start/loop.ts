import {createWriteStream, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import manifest from '../../package.json' with {type: 'json'}
import {checkPages, checkParity, formats, toExitCode, toReport, type Verdict} from '../../src/index.ts'
import {judgeBy, startCommand, tell} from './run-command.ts'

const validators = 'src/generated/validators.ts'
const [origin, client] = ['https://rp.example', '0123456789abcdef']
/** All values of most parameters; of those whose full proof takes up to 146,000 requests, the first. */
const vectors = '3000'

/** Page, validators, service, conformance, trace: each by the command that a user types, and at the end one report. */
export async function runLoop(page: string): Promise<number> {
  const begin = performance.now()
  const judged = await judgeBy('check', page)
  const generated = await judgeBy('generate', page)
  const proven = tell(await prove(page))
  const conforming = await serveAndConform(page)
  const traced = await judgeBy('trace', page, '--check')
  const parts = [judged, generated, proven, conforming, traced]
  const report = toReport(parts.flat(), manifest.version)
  const sources = new Map([[page, readFileSync(page, 'utf8')]])
  const text = formats.find(({id}) => id === 'text')?.format(report, {sources, color: process.stdout.isTTY === true})
  const isWhole = parts.every(({length}) => length > 0)
  console.log(`The report of all that was checked in ${seconds(begin)} s:\n\n${text}`)
  if (!isWhole) console.log('Not all of it could be checked: see above.')
  return isWhole ? toExitCode(report, {strict: false}) : 1
}

/** Asks the validators that were just written whether they accept what the page says. */
async function prove(path: string): Promise<readonly Verdict[]> {
  console.log(`Comparing ${validators} with ${path}, as languages`)
  const [page] = checkPages([{path, text: readFileSync(path, 'utf8')}]).pages
  return page ? checkParity(page.spec, await import(pathToFileURL(resolve(validators)).href)) : []
}

/** Serves what the page describes, and tests it from outside, its log at hand. */
async function serveAndConform(page: string): Promise<readonly Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), 'docparity-'))
  const events = join(folder, 'events.ndjson')
  const log = createWriteStream(events)
  const served = startCommand(
    ['serve', '--port', '0', '--allow-origin', origin, '--client', client],
    log,
    /Serving (http:\/\/\S+)/,
  )
  try {
    const [, url = ''] = await served.started
    console.log(`Serving ${url}`)
    const told = ['--origin', origin, '--client', client, '--events', events]
    return await judgeBy('conform', url, '--page', page, ...told, '--vectors', vectors)
  } finally {
    await served.end()
    log.close()
    rmSync(folder, {recursive: true})
  }
}

const seconds = (begin: number) => ((performance.now() - begin) / 1000).toFixed(1)
