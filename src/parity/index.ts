export type {Binding, RuleBinding, SchemaBinding} from './binding.ts'
export {checkParity} from './check-parity.ts'
export type {Validators} from './validators.ts'
