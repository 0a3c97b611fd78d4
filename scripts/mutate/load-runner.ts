import {TestRunner, test} from 'vitest'

/** Runs tests as ever, but counts a file that cannot be loaded as a test that fails: Stryker sees nothing but tests. */
export default class LoadRunner extends TestRunner {
  override async importFile(path: string, source: 'collect' | 'setup'): Promise<void> {
    try {
      await super.importFile(path, source)
    } catch (error) {
      if (source === 'setup') throw error
      test('the file is loaded', () => {
        throw error
      })
    }
  }
}
