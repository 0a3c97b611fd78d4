import {type Run, toVisible, type Verdict} from '../../index.ts'

/** What the text adds to its diagnostics: how each requirement fared, a line each, and what makes the run again. */
export function formatAppendix(verdicts: readonly Verdict[], {url, seed, sent, requests}: Run): string {
  const groups = new Map<string, Verdict[]>()
  for (const verdict of verdicts) {
    if (verdict.requirement === undefined) continue
    groups.set(verdict.requirement, [...(groups.get(verdict.requirement) ?? []), verdict])
  }
  const rows = [...groups].map(([requirement, group]) => {
    const count = group.reduce((sum, {check}) => sum + (requests[check] ?? 0), 0)
    return {requirement, word: toWord(group), count: String(count)}
  })
  const width = Math.max(0, ...rows.map(({count}) => count.length))
  const lines = [
    'Requirements, and the requests that speak of them:',
    ...rows.map(({requirement, word, count}) => `  ${word.padEnd(12)}  ${count.padStart(width)}  ${requirement}`),
    `Sent ${sent} requests to ${url} with seed ${seed}`,
  ]
  return lines.map(line => `${toVisible(line)}\n`).join('')
}

/** The worst that became of any claim about a requirement. */
function toWord(verdicts: readonly Verdict[]): string {
  const statuses = verdicts.map(({status}) => status)
  if (statuses.includes('fail')) return 'fail'
  if (statuses.includes('inconclusive')) return 'inconclusive'
  return verdicts.some(({deviation}) => deviation !== undefined) ? 'deviation' : 'pass'
}
