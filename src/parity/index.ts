export {checkParity} from './check-parity.ts'
export type {Validators} from './validators.ts'
