import {formatChange, toVisible} from '../../index.ts'
import {formatVersion, type Judged, type JudgedChange} from './judged.ts'

/** What the text adds to its diagnostics: changes that break nobody or are meant, a line each, and the advice. */
export function formatAppendix(judged: Judged): string {
  const approved = judged.changes.filter(({approval}) => approval)
  const compatible = judged.changes.filter(({change, approval}) => !approval && change.classes.includes('compatible'))
  const lines = [
    ...toSection('Approved', approved),
    ...toSection('Compatible', compatible),
    judged.changes.length === 0 ? 'Nothing changed' : formatVersion(judged),
  ]
  return lines.map(line => `${toVisible(line)}\n`).join('')
}

const toSection = (title: string, changes: readonly JudgedChange[]) =>
  changes.length > 0 ? [`${title}:`, ...changes.map(toLine)] : []

function toLine({change, approval}: JudgedChange): string {
  const {path, place} = change
  return `  ${path}:${place.start.line} ${formatChange(change)}${approval ? ` (${approval.because})` : ''}`
}
