export type {Diagnostic, Edit, Related, Severity} from './diagnostic.ts'
export {type Place, type Places, type Point, type Source, toPlaces} from './place.ts'
export {type Status, toVerdict, type Verdict} from './verdict.ts'
export {formatWitness, toVisible} from './visible.ts'
