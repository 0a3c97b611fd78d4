import {sha256} from '../../spec/index.ts'
import type {Language} from '../language.ts'
import {toLanguageWalk} from '../walk/language-walk.ts'
import {toCompleteValues} from './complete.ts'
import {toEdgeValues, toExamples} from './edge-values.ts'
import {toExits} from './exits.ts'
import {toLongValues} from './long-values.ts'
import {toMachine} from './machine.ts'
import {type Model, minimise} from './minimise.ts'
import {type Judged, type MistakeId, toMistake} from './mistakes.ts'
import {toAccepts, toStep} from './run.ts'

/** One value of a parameter, and what whoever implements the page has to say to it. */
export interface Vector {
  /** Hash of parameter, class of mistake and value: 16 hexadecimal digits. */
  readonly id: string
  readonly parameter: string
  readonly value: string
  readonly expected: 'accept' | 'refuse'
  /** The class of mistake that it finds. */
  readonly finds: MistakeId
}

/**
 * A finite test of an implementation of a language: no value comes twice, the first find a mistake of each class, and the
 * others are made only as they are taken. A pattern of three states takes 1,100; their number grows with the square of
 * the states, so that `^[0-9a-f]{32}$` takes 146,000, and whoever takes fewer has not taken the proof.
 *
 * **Theorem** (the W-method of Vasilevskii 1973 and Chow 1978, with harmonised identification sets of Luo, Petrenko
 * and Bochmann 1994). Whoever judges all vectors rightly accepts exactly the language, if their minimal automaton has
 * no more states than the language's own. Both are taken over well-formed strings of these symbols: each character of
 * ASCII, some beyond it that are often mistaken, and one of each class of those that the language does not tell apart.
 * So it is assumed that an implementation does not tell apart what is beyond ASCII and of one class.
 *
 * Proof. The vectors are the cover of each state, then no symbol or one, then each word of the state that is reached;
 * any two states share a word that one of them accepts. By the words behind the bare covers, the covers lead an
 * implementation to states that all differ: these are all that it has, so each stands for one state of the language.
 * Should a symbol lead it to the wrong one, then the word that this one shares with the right one shows it. So both
 * are the same automaton but for the names of the states; and they accept in the same ones, as each cover is a vector.
 *
 * Against what takes more states there are, first, accepted values of each kind with each symbol before and behind them,
 * and long values against hidden limits: of each length around 2^k up to 4,097, and round each loop.
 *
 * Throws `Undecided` where the language has no automaton, or one that is too large.
 *
 * @example
 * [...vectors({source: '^[\\w.-]+$', flags: ''}, 'entrypoint')].length // 1068
 */
export function vectors(language: Language, parameter = ''): Iterable<Vector> {
  const model = minimise(toMachine(toLanguageWalk(language)))
  return {[Symbol.iterator]: () => toVectors(model, parameter)}
}

/** Examples whose edges come first; with limits of length there may be thousands. */
const few = 4

/** First, in rounds, what anyone may get wrong; then what is left of the proof. */
function* toVectors(model: Model, parameter: string): Generator<Vector, undefined> {
  const judge = toJudge(model)
  const seen = new Set<string>()
  function* take(values: Iterable<string>, isLong: boolean): Iterable<Vector> {
    for (const value of values) {
      if (seen.has(value)) continue
      seen.add(value)
      yield toVector(parameter, judge(value, isLong))
    }
  }
  const examples = toExamples(model, toExits(model))
  const firsts = toEdgeValues(model, examples.slice(0, few))
  yield* toRounds([...take(firsts, false), ...take(toLongValues(model), true)])
  yield* take(toEdgeValues(model, examples), false)
  yield* take(toCompleteValues(model), false)
}

/** Its id and its class are made when they are asked for: they take longer than all the rest. */
function toVector(parameter: string, judged: Judged): Vector {
  const {value, isAccepted} = judged
  return {
    /** As JSON, so that no parameter can run into a value. */
    get id() {
      return sha256(JSON.stringify([parameter, this.finds, value])).slice(0, 16)
    },
    parameter,
    value,
    expected: isAccepted ? 'accept' : 'refuse',
    get finds() {
      return toMistake(judged)
    },
  }
}

/** The first vector of each class of mistakes, then the second of each, and so on. */
function toRounds(vectors: readonly Vector[]): readonly Vector[] {
  const counts = new Map<MistakeId, number>()
  const ranked = vectors.map(vector => {
    const {finds} = vector
    const round = counts.get(finds) ?? 0
    counts.set(finds, round + 1)
    return {round, vector}
  })
  return ranked.sort((a, b) => a.round - b.round).map(({vector}) => vector)
}

function toJudge(model: Model): (value: string, isLong: boolean) => Judged {
  const [step, accepts, exits] = [toStep(model), toAccepts(model), toExits(model)]
  return (value, isLong) => {
    let [state, length] = [0, 0]
    let prefix: string | undefined
    for (const symbol of value) {
      if (prefix === undefined && model.accepts[state]) prefix = value.slice(0, length)
      state = step(state, symbol) ?? 0
      length += symbol.length
    }
    const isAccepted = model.accepts[state] === true
    return {value, isAccepted, isLong, prefix, isOpen: exits[state] !== undefined, accepts}
  }
}
