import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'

/** The one origin of the list, and the one client that is known. */
export const [origin, client] = ['https://rp.example', '0123456789abcdef']

const word = /^[\w.-]+$/
const label = /^[\w/.%-]+$/

/** What the page says of each parameter, written by hand: what is generated is not to judge itself. */
export const patterns: ReadonlyMap<string, RegExp> = new Map([
  ['event_type', /^engage$/],
  ['service', /^(?:[0-9a-f]{16}|sync)$/],
  ['uid', /^[0-9a-f]{32}$/],
  ['entrypoint', word],
  ['entrypoint_experiment', word],
  ['entrypoint_variation', word],
  ['form_type', /^(?:email|other)$/],
  ['utm_source', label],
  ['utm_campaign', label],
  ['utm_content', label],
  ['utm_term', label],
  ['utm_medium', label],
  ['context', /^[0-9a-z_-]+$/],
])

/** What one parameter has to be when another has a certain value. */
export interface Condition {
  readonly parameter: string
  readonly when: readonly [parameter: string, value: string]
  readonly holds: (value: string | undefined) => boolean
}

const contexts = ['fx_desktop_v3', 'fx_fennec_v1', 'fx_ios_v1']

/** The conditions of the page; the pattern is asked apart from them. */
export const conditions: readonly Condition[] = [
  {parameter: 'service', when: ['event_type', 'engage'], holds: value => value !== undefined && value !== 'sync'},
  {parameter: 'uid', when: ['event_type', 'engage'], holds: value => value !== undefined},
  {parameter: 'context', when: ['service', 'sync'], holds: value => value !== undefined && contexts.includes(value)},
]

const page = readFileSync(new URL('../../../docs/metrics-for-relying-parties.md', import.meta.url), 'utf8')

/** The SHA-256 of the page, its lines ended by line feeds. */
export const pageSha256: string = createHash('sha256')
  .update(page.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
  .digest('hex')
