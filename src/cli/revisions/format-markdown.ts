import {type Change, type ChangeClass, type Subject, toVisible} from '../../index.ts'
import {toCharacters} from '../patterns/characters.ts'
import {formatVersion, type Judged, type JudgedChange} from './judged.ts'

/** A comment for a pull request: a table with the gravest changes first, and the advice for the next version. */
export function formatMarkdown(judged: Judged): string {
  const {changes, report} = judged
  if (changes.length === 0) return `### Changes for those who rely on the page\n\nNone.\n${toUnjudged(judged)}`
  const sorted = changes.toSorted((a, b) => toRank(a) - toRank(b))
  return (
    [
      '### Changes for those who rely on the page',
      '',
      `${formatVersion(judged)}. ${report.counts.fail > 0 ? 'The check fails.' : 'The check passes.'}`,
      '',
      '|What|Change|No longer accepted|Accepted now|Breaks|Where|',
      '|-|-|-|-|-|-|',
      ...sorted.map(toRow),
      '',
    ].join('\n') + toUnjudged(judged)
  )
}

/** What was said and is no change: of the old revision, of faulty patterns, or of approvals. */
function toUnjudged({report}: Judged): string {
  const said = report.verdicts
    .filter(({check}) => /^(?:revision-unreadable|pattern-syntax|approval-unused)$/.test(check))
    .flatMap(({diagnostics}) => diagnostics)
  return (
    said
      .map(({message, path, place}) => `\n- ${escapeText(message)} (${toCode(`${path}:${place.start.line}`)})`)
      .join('') + (said.length > 0 ? '\n' : '')
  )
}

const nouns: Readonly<Record<Subject, string>> = {
  parameter: '',
  answer: 'answer: ',
  condition: 'condition of ',
  requirement: 'requirement ',
  page: 'page ',
}

const ranks: readonly ChangeClass[] = ['senders', 'readers', 'undecided', 'compatible']

const toRank = ({change, approval}: JudgedChange) =>
  ranks.findIndex(one => change.classes.includes(one)) + (approval ? ranks.length : 0)

function toRow({change, approval}: JudgedChange): string {
  const {subject, name, kind, note, classes, onlyBefore, onlyAfter, path, place} = change
  const cells = [
    nouns[subject] + toCode(name),
    escapeText(note === undefined ? kind : `${kind}: ${note}`),
    toWitness(onlyBefore),
    toWitness(onlyAfter),
    escapeText(toBreaks(classes) + (approval ? `; approved: ${approval.because}` : '')),
    toCode(`${path}:${place.start.line}`),
  ]
  return `|${cells.join('|')}|`
}

const toBreaks = (classes: Change['classes']) => (classes.includes('compatible') ? 'nobody' : classes.join(', '))

function toWitness(witness: string | undefined): string {
  if (witness === undefined) return ''
  if (witness === '') return 'the empty string'
  const {text, notes} = toCharacters(witness)
  return `${toCode(text)} (${notes})`
}

/**
 * Text as code in a cell of a table. A code span cannot hold each bar, each backtick and each space at an edge; an element
 * with character references can.
 */
function toCode(text: string): string {
  const visible = toVisible(text)
  return /^(?! )[^`|]+(?<! )$/.test(visible) ? `\`${visible}\`` : `<code>${escapeText(visible)}</code>`
}

/** Text that means itself in Markdown: whatever could be syntax is a character reference. */
const escapeText = (text: string): string =>
  toVisible(text).replace(/[^\p{L}\p{N} .,;:()/'"=?%-]/gu, character => `&#${character.codePointAt(0)};`)
