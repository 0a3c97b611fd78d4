import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // By default one core is kept for the process that waits for the others.
    maxWorkers: '100%',
    coverage: {include: ['src/**/*.ts'], reporter: ['text-summary'], thresholds: {lines: 95}},
  },
})
