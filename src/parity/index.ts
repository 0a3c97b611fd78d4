export type {Binding, RuleBinding, SchemaBinding} from './binding.ts'
export {checkParity} from './validators/check-parity.ts'
export type {Validators} from './validators/validators.ts'
