import type {Comparison, Regex} from '../../languages.ts'
import {defineCommand, type ExitCode} from '../command.ts'
import {type Io, note, print} from '../io.ts'
import {formatComparison, toFields} from '../patterns/format-comparison.ts'
import {readPattern} from '../patterns/read-pattern.ts'
import {UsageError} from '../usage-error.ts'

/** Up to this length strings are counted: longer ones are more than anybody can picture. */
const maximum = 8

/** Two patterns, by the strings that they accept. */
export const compare = defineCommand({
  id: 'compare',
  about: 'Compare two patterns by the strings that they accept.',
  examples: [
    ["docparity compare '^[\\w.-]+$' '^[\\w.:-]+$'", 'show a shortest string that tells them apart'],
    ["docparity compare '/^a$/i' '^[aA]$'", 'with flags, between slashes'],
    ["docparity compare --format json -- '-' '^-'", 'behind `--` a pattern may start with a hyphen'],
  ],
  takes: [
    ['<left>', 'a pattern: `/…/flags`, or bare'],
    ['<right>', 'the pattern to hold against it'],
  ],
  options: [['--format <id>', 'text (default) or json']],
  async run({args: [left = '', right = ''], options: {format = 'text'}, io}) {
    if (format !== 'text' && format !== 'json') {
      throw new UsageError(`Unexpected format \`${format}\`, expected one of json, text`)
    }
    const patterns = [readPattern(left), readPattern(right)] as const
    const {compare, countAlone, toJsonText, toVisible} = await import('../../languages.ts')
    for (const pattern of patterns) if (await tellFault(io, pattern)) return 2
    const comparison = compare(...patterns)
    if (format === 'json') await print(io, toJsonText(toFields(comparison)))
    else {
      const alone = comparison.relation === 'equivalent' ? undefined : countAlone(...patterns, maximum)
      await print(io, formatComparison({comparison, alone: alone && {maximum, ...alone}, toVisible}))
    }
    return toExitCode(comparison)
  },
})

/** A sampled difference is a difference, though the relation is not known. */
function toExitCode(comparison: Comparison): ExitCode {
  if (comparison.relation === 'equivalent') return 0
  return 'onlyLeft' in comparison || 'onlyRight' in comparison ? 1 : 3
}

/** Shows where a pattern has a syntax error, if it has one. */
async function tellFault(io: Io, pattern: Regex): Promise<boolean> {
  const {readSyntaxError, toCodeFrame, toPlaces} = await import('../../languages.ts')
  const fault = readSyntaxError(pattern)
  if (!fault) return false
  const {source} = pattern
  const {code = '', carets = ''} = toCodeFrame(source, toPlaces(source).place(fault.offset, fault.offset + 1)) ?? {}
  await note(
    io,
    `docparity: Unexpected pattern with a syntax error at offset ${fault.offset}: ${fault.message}`,
    `  ${code}`,
    `  ${carets}`,
  )
  return true
}
