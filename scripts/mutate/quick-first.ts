import {relative} from 'node:path'
import {BaseSequencer, type TestSpecification} from 'vitest/node'

/** How long each file of tests took when it last ran to its end, in milliseconds. */
const durations = new Map<string, number>()

/** First what noticed the last change, which was near this one, then what is quick: the first test that fails ends a run. */
export class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const costs = new Map(files.map(file => [file, this.costOf(file)]))
    return files.toSorted((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0))
  }

  private costOf({project, moduleId}: TestSpecification): number {
    const {cache, config} = this.ctx
    const {failed, duration} = cache.getFileTestResults(`${project.name}:${relative(config.root, moduleId)}`) ?? {}
    // What comes behind the test that fails is not run, and has no duration.
    if (failed && duration) return 0
    if (!failed && duration) durations.set(moduleId, duration)
    return durations.get(moduleId) ?? 1
  }
}
