import {toExits} from './exits.ts'
import type {Machine} from './machine.ts'
import type {Model} from './minimise.ts'

/** Where hidden limits are: the powers of two up to 4,096, which still fits into every request line. */
const powers = Array.from({length: 13}, (_, exponent) => 2 ** exponent)
const lengths = [...new Set(powers.flatMap(power => [power - 1, power, power + 1]))].sort((a, b) => a - b)
const longest = lengths.at(-1) ?? 0

/** Values of all lengths around the powers of two; then, for a state on a loop, values that go round it as long. */
export function* toLongValues(model: Model): Iterable<string> {
  const open = toOpen(model)
  for (const length of lengths) yield toValue(model, open, length)
  const exits = toExits(model)
  for (const [state, cover] of model.covers.entries()) {
    const exit = exits[state]
    const loop = exit === undefined ? undefined : toLoop(model, state)
    if (exit === undefined || loop === undefined) continue
    const rest = cover.length + exit.length
    for (const power of powers)
      yield cover + loop.repeat(Math.max(0, Math.floor((power - rest) / loop.length) + 1)) + exit
  }
}

/** Whether some value of exactly so many units, made of symbols of one unit, is accepted from a state: by length, then state. */
type Open = readonly (readonly boolean[])[]

function toOpen(machine: Machine): Open {
  const faces = toUnits(machine)
  const open = [machine.accepts]
  for (let length = 1; length <= longest; length++) {
    const shorter = open[length - 1]
    open.push(machine.next.map(row => faces.some(face => shorter?.[row[face] ?? 0])))
  }
  return open
}

const toUnits = ({faces, symbols}: Machine) => faces.filter(face => symbols[face]?.length === 1)

/** A value of a length that is accepted; or else one that is too long, or too short, for nothing but its length. */
function toValue(machine: Machine, open: Open, length: number): string {
  const isOpen = (fitting: number) => open[fitting]?.[0] === true
  let fitting = length
  while (fitting > 0 && !isOpen(fitting)) fitting--
  while (fitting < longest && !isOpen(fitting)) fitting++
  const value = isOpen(fitting) ? fill(machine, open, fitting) : ''
  return value.padEnd(length, value.at(-1) ?? machine.symbols[0]).slice(0, length)
}

function fill(machine: Machine, open: Open, length: number): string {
  const faces = toUnits(machine)
  const value: string[] = []
  let state = 0
  for (let left = length - 1; left >= 0; left--) {
    const row = machine.next[state]
    const face = faces.find(face => open[left]?.[row?.[face] ?? 0]) ?? 0
    value.push(machine.symbols[face] ?? '')
    state = row?.[face] ?? 0
  }
  return value.join('')
}

/** A shortest word, not empty, that leads from a state back to it. */
function toLoop({symbols, faces, next}: Machine, start: number): string | undefined {
  const words = new Map([[start, '']])
  for (const [state, word] of words)
    for (const face of faces) {
      const to = next[state]?.[face] ?? 0
      const longer = word + (symbols[face] ?? '')
      if (to === start) return longer
      if (!words.has(to)) words.set(to, longer)
    }
  return undefined
}
