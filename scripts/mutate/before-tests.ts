import fc from 'fast-check'
import {afterAll, afterEach, expect, vi} from 'vitest'

/** The tests of this room are properties for the most part, and nearly all of them ask about nearly all of its code. */
const hasManyProperties = expect.getState().testPath?.includes('/test/regex/')

/**
 * A change is noticed or not: nobody reads its smallest counterexample, and a property that holds for a fifth of a
 * second is taken to hold. The seed is fixed, so that a run can be repeated.
 */
fc.configureGlobal({seed: 1, endOnFailure: true, interruptAfterTimeLimit: hasManyProperties ? 40 : 200})

// One test that fails ends a run. Vitest would still load the other files, one after the other, in this same thread.
const run: typeof globalThis & {hasFailed?: boolean; __stryker__?: {activeMutant?: string}} = globalThis
if (run.hasFailed) throw new Error('A test failed before')
afterEach(({task}) => {
  if (task.result?.state === 'fail') run.hasFailed = true
})

// The next file is loaded without the change, unless the change is in what is loaded: then Stryker sets it before that.
afterAll(() => {
  delete run.__stryker__?.activeMutant
})

// A change can be in what a module does when it is loaded.
vi.resetModules()
