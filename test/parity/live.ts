import {toLiveValue} from '../../src/cli/live/to-live-value.ts'
import {toPlaces} from '../../src/diagnostic/index.ts'
import type {LiveForm} from '../../src/parity/live/live-form.ts'

/** A value as it comes out of the process that ran its module. */
export const toForm = (value: unknown): LiveForm => ({
  kind: 'live',
  value: JSON.parse(JSON.stringify(toLiveValue(value))),
  path: 'a.js',
  place: toPlaces('').place(0, 0),
})
