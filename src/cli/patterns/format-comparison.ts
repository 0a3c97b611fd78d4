import type {Comparison} from '../../languages.ts'
import {toCharacters} from './characters.ts'

/** What is told of a comparison. */
export interface Compared {
  readonly comparison: Comparison
  /** How many strings of at most this length each side accepts alone; not known where the comparison is undecided. */
  readonly alone?: {readonly maximum: number; readonly onlyLeft: bigint; readonly onlyRight: bigint} | undefined
  /** Spells out what cannot be seen. */
  readonly toVisible: (text: string) => string
}

const sentences: Readonly<Record<Comparison['relation'], string>> = {
  equivalent: 'both accept the same strings',
  subset: 'the right accepts all that the left accepts, and more',
  superset: 'the left accepts all that the right accepts, and more',
  overlap: 'each accepts a string that the other refuses, and some are accepted by both',
  disjoint: 'no string is accepted by both',
  undecided: '',
}

/** A comparison for people: the relation, a shortest witness for each side, and how much each side has for itself. */
export function formatComparison({comparison, alone, toVisible}: Compared): string {
  const {onlyLeft, onlyRight, reason} = toFields(comparison)
  const isSampled = reason !== null && (onlyLeft !== null || onlyRight !== null)
  const sentence = reason === null ? sentences[comparison.relation] : toVisible(reason)
  const show = (witness: string | null, none: string) =>
    witness === null ? none : formatCharacters(witness, toVisible)
  const none = reason === null ? 'nothing' : 'not known'
  return [
    isSampled ? 'different by a sample; the exact relation is undecided' : undefined,
    `${comparison.relation}: ${sentence}`,
    ...(comparison.relation === 'equivalent' || (reason !== null && !isSampled)
      ? []
      : [`  only left   ${show(onlyLeft, none)}`, `  only right  ${show(onlyRight, none)}`]),
    alone &&
      `  up to ${alone.maximum} characters: ${count(alone.onlyLeft)} only left, ${count(alone.onlyRight)} only right`,
  ]
    .flatMap(line => (line ? [`${line}\n`] : []))
    .join('')
}

/** A comparison as data, with null for what is not there. */
export function toFields(comparison: Comparison) {
  const {relation} = comparison
  return {
    relation,
    onlyLeft: 'onlyLeft' in comparison ? (comparison.onlyLeft ?? null) : null,
    onlyRight: 'onlyRight' in comparison ? (comparison.onlyRight ?? null) : null,
    reason: 'reason' in comparison ? comparison.reason : null,
  }
}

/** A string in quotes, with its characters as code points. */
function formatCharacters(witness: string, toVisible: (text: string) => string): string {
  if (witness === '') return 'the empty string'
  const {text, notes} = toCharacters(witness)
  return `"${toVisible(text)}" (${notes})`
}

/** With commas, for a number of strings runs to many digits; by hand, as `Intl` takes longer to load than all the rest. */
const count = (number: bigint) => `${number}`.replace(/\B(?=(?:\d{3})+$)/g, ',')
