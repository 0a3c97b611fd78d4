export {checkArtifacts} from './check-artifacts.ts'
export {generate} from './generate.ts'
export {type Artifact, defineTarget, type GenerateOptions, type Target} from './target.ts'
export {targets} from './targets/index.ts'
