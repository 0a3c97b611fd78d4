import {defineConfig} from 'vitest/config'
import {QuickFirst} from './quick-first.ts'

/** For `scripts/mutate.ts`, which says in which folder the tests are. */
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    exclude: [
      // They ask a process of their own, in which nothing is changed.
      '**/mounts/runtimes.test.ts',
      '**/redis/real-redis.test.ts',
      // Seconds for each change: one is hard on purpose, the other makes changes itself.
      '**/growth.test.ts',
      '**/vectors/mutants.test.ts',
    ],
    runner: 'scripts/mutate/load-runner.ts',
    setupFiles: ['scripts/mutate/before-tests.ts'],
    // Vendors are loaded once, and our own modules, by the setup, once for each file of tests.
    isolate: false,
    sequence: {sequencer: QuickFirst},
    testTimeout: 60_000,
  },
})
