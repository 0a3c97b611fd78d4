/** Which code a rule of the page lives in. */
export {type Binding, type RuleBinding, type SchemaBinding, toTarget} from './parity/binding.ts'

/** Why a rule was not found where a binding points. */
export {type CodePlace, Unbound, type UnboundKind} from './parity/bound.ts'

/** Judges the code that bindings lead to by what the pages say, and the page's own links to its source. */
export {type BindingOptions, checkBindings} from './parity/check-bindings.ts'
export {checkSourceLinks} from './parity/check-source-links.ts'
export type {Files} from './parity/files.ts'

/** What runs the modules of live bindings tells, and what becomes of it. */
export type {LiveAnswers, LiveForm, LiveValue} from './parity/live/live-form.ts'
export {toLiveForm} from './parity/live/to-live-form.ts'
export type {Told} from './parity/live/told.ts'

/** Judges the copies of rules that no binding reaches. */
export {checkCopies} from './parity/scan/check-copies.ts'
