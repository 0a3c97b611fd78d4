import {defineConfig} from 'vitest/config'
import {QuickFirst} from './quick-first.ts'

/** For `scripts/mutate.ts`, which says in which folder the tests are. */
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    // They ask a process of their own, in which nothing is changed.
    exclude: ['redis/real-redis.test.ts', 'mounts/runtimes.test.ts'].map(file => `**/${file}`),
    runner: 'scripts/mutate/load-runner.ts',
    setupFiles: ['scripts/mutate/before-tests.ts'],
    // Vendors are loaded once, and our own modules, by the setup, once for each file of tests.
    isolate: false,
    sequence: {sequencer: QuickFirst},
    testTimeout: 60_000,
  },
})
