import {availableParallelism} from 'node:os'
import type {Binding, Files, LiveAnswers, Told} from '../../bindings.ts'

/** How long a module may take to load, in milliseconds. */
const patience = 10_000

/**
 * Runs the modules of the bindings that are live, each in a process of its own and as many at once as there are cores,
 * and tells what they say by binding. A module that is missing, throws or never ends spoils no other.
 */
export async function runLive(
  cwd: string,
  files: Files,
  bindings: readonly Binding[],
  timeout = patience,
): Promise<LiveAnswers> {
  const running = bindings.filter(({live}) => live)
  if (running.length === 0) return new Map()
  const [{toLiveForm, toTarget}, {runModule}] = await Promise.all([
    import('../../bindings.ts'),
    import('./run-module.ts'),
  ])
  const modules = [...toModules(running.map(toTarget))]
  const told: (readonly [target: string, told: Told])[] = []
  const work = async () => {
    for (let next = modules.pop(); next; next = modules.pop()) {
      const [path, targets] = next
      const names = targets.map(target => target.slice(path.length + 1))
      const isThere = files.read(path) !== undefined
      const answers = isThere ? await runModule(cwd, path, names, timeout) : names.map(() => missing(path))
      told.push(...answers.map((answer, index) => [targets[index] ?? path, answer] as const))
    }
  }
  await Promise.all(Array.from({length: availableParallelism()}, work))
  return new Map(told.map(([target, answer]) => [target, toLiveForm(files, target, answer)]))
}

/** What is asked of each module, by its path. */
function toModules(targets: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const modules = new Map<string, readonly string[]>()
  for (const target of new Set(targets)) {
    const path = target.split('#', 1).join()
    modules.set(path, [...(modules.get(path) ?? []), target])
  }
  return modules
}

const missing = (path: string): Told => ({
  kind: 'file',
  message: `Unexpected path \`${path}\`, expected a file that is there`,
})
