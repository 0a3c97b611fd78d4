import {existsSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import bundled from '@sparticuz/chromium'
import {type Browser, chromium, type LaunchOptions} from 'playwright-core'

/** Where Linux distributions put it; elsewhere a channel is known by its name. */
const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browsers to try: first one of the system, then the one in `node_modules`, which is for Linux on x64 alone. */
async function* toLaunches(): AsyncGenerator<LaunchOptions> {
  for (const executablePath of paths) if (existsSync(executablePath)) yield {executablePath}
  if (process.platform !== 'linux') yield* [{channel: 'chrome'}, {channel: 'msedge'}]
  else if (process.arch === 'x64') yield* unpackBundled()
}

/** The bundled one, with the libraries of the system and then with its own, which it unpacks only for one cloud. */
async function* unpackBundled(): AsyncGenerator<LaunchOptions> {
  const env = {...process.env}
  Object.assign(process.env, {AWS_EXECUTION_ENV: 'nodejs20.x'})
  bundled.setGraphicsMode = false
  const executablePath = await bundled.executablePath()
  process.env = env
  // Not the arguments that come with it: they switch off what keeps origins apart.
  const args = ['--disable-gpu']
  yield {executablePath, args}
  yield {executablePath, args, env: {...env, LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib')}}
}

/**
 * Starts a headless Chromium. Where there is none, CI fails, and any other machine prints one line and gets nothing.
 *
 * @throws Error where CI has none.
 */
export async function startBrowser(): Promise<Browser | undefined> {
  const problems: string[] = []
  const note = (error: unknown) => {
    problems.push(String(error))
    return undefined
  }
  try {
    for await (const options of toLaunches()) {
      const browser = await chromium.launch(options).catch(note)
      if (browser) return browser
    }
  } catch (error) {
    note(error)
  }
  const message = 'No Chromium starts here, so what needs a browser is not tested.'
  const {CI} = process.env
  if (CI) throw new Error([message, ...problems].join('\n'))
  console.warn(message)
  return undefined
}
