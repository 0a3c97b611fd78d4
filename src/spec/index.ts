export {sha256} from './sha256.ts'
export type {AnswerField, Condition, Level, Parameter, Pattern, Requirement, Spec} from './spec.ts'
export {toLevel} from './to-level.ts'
export {toRequirements} from './to-requirements.ts'
