import type {UnboundKind} from '../bound.ts'
import type {LiveValue} from './live-form.ts'

/** What the process that ran a module tells of one name: its value, or why there is none. */
export type Told = {readonly value: LiveValue} | {readonly kind: UnboundKind; readonly message: string}
