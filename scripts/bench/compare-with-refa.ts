import {DFA, JS, NFA} from 'refa'
import {patterns} from '../../src/generated/validators.ts'
import {compare, type Regex} from '../../src/regex/index.ts'
import {timeRatio} from './measure.ts'

/** Prints how long all patterns of the page take, beside refa's whole automata; run as a bundle by `compare.ts`. */
const page: readonly Regex[] = Object.values(patterns).map(({source, flags}) => ({source, flags}))

/** What code is found to have instead of what the page says. */
const slips: readonly ((source: string) => string)[] = [
  source => source.replace(/^\^(.*)\$$/, '^(?:$1)$'),
  source => source.replace(/\$$/, ''),
  source => source.replace(/\[/, '[:'),
  source => source.replace(/\+/, '{1,128}'),
]

/** Each pattern with each other one, and with what is a slip away from it. */
function all(run: (left: Regex, right: Regex) => unknown): void {
  for (const left of page)
    for (const right of [...page, ...slips.map(slip => ({...left, source: slip(left.source)}))])
      if (left.source !== right.source) run(left, right)
}

/** What each accepts alone, and whether both accept any: by whole automata. */
function compareByRefa(left: Regex, right: Regex): readonly (string | undefined)[] {
  const [inLeft, inRight] = [toDfa(left), toDfa(right)]
  const found = [toWitness(inLeft, toComplement(inRight)), toWitness(inRight, toComplement(inLeft))]
  return found.includes(undefined) ? found : [...found, toWitness(inLeft, inRight)]
}

function toWitness(left: DFA, right: DFA): string | undefined {
  const both = DFA.fromIntersection(left, right)
  const [word] = both.isEmpty ? [] : both.words()
  return word && String.fromCodePoint(...word)
}

function toComplement(all: DFA): DFA {
  const rest = all.copy()
  rest.complement()
  return rest
}

/** refa leaves anchors out, so they are taken off, and where there is none anything may stand. */
function toDfa({source, flags}: Regex): DFA {
  const [start, end] = [source.startsWith('^') ? '' : '[^]*', source.endsWith('$') ? '' : '[^]*']
  const inner = `${start}(?:${source.replace(/^\^|\$$/g, '')})${end}`
  const {expression, maxCharacter} = JS.Parser.fromLiteral({source: inner, flags}).parse()
  return DFA.fromFA(NFA.fromRegex(expression, {maxCharacter}))
}

console.log(
  timeRatio(
    () => all(compare),
    () => all(compareByRefa),
    51,
  ),
)
