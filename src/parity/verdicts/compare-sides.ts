import {type Diagnostic, formatWitness} from '../../diagnostic/index.ts'
import {compare, type Language} from '../../regex/index.ts'

/** What page or code accepts, and how to show it in a message. */
export interface Side {
  readonly language: Language
  /** In backticks, or in words: `` `/^[\w.-]+$/` ``, `any value`. */
  readonly shown: string
}

/** What is off with one parameter, before its place is put on it. */
export type Disagreement = Pick<Diagnostic, 'code' | 'message' | 'witness'>

/**
 * How the code differs from the page as sets of strings; nothing where both accept the same. What cannot be decided is
 * `parity-undecided`, unless a string was found that proves a difference all the same.
 *
 * @example
 * compareSides({language: {values: ['a']}, shown: '`a`'}, {language: {values: ['a', 'b']}, shown: '`a` or `b`'})?.code // 'parity-wider'
 */
export function compareSides(page: Side, code: Side): Disagreement | undefined {
  const comparison = compare(page.language, code.language)
  if (comparison.relation === 'equivalent') return undefined
  const refused = 'onlyLeft' in comparison ? comparison.onlyLeft : undefined
  const accepted = 'onlyRight' in comparison ? comparison.onlyRight : undefined
  const toMessage = (relation: string, wish: string) =>
    `Unexpected ${code.shown} in the code, ${relation} ${page.shown} on the page, expected ${wish}`
  const toAccept = refused === undefined ? [] : [`accept ${formatWitness(refused)}`]
  const toRefuse = accepted === undefined ? [] : [`refuse ${formatWitness(accepted)}`]
  const wish = `it to ${[...toAccept, ...toRefuse].join(' and to ')}`
  if (refused !== undefined && accepted !== undefined)
    return {code: 'parity-differs', message: toMessage('neither wider nor narrower than', wish), witness: refused}
  if (refused !== undefined)
    return {code: 'parity-narrower', message: toMessage('narrower than', wish), witness: refused}
  if (accepted !== undefined) return {code: 'parity-wider', message: toMessage('wider than', wish), witness: accepted}
  const reason = 'reason' in comparison ? `: ${comparison.reason}` : ''
  return {code: 'parity-undecided', message: toMessage('not to be compared with', `simpler patterns${reason}`)}
}
