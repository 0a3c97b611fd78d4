export {type ReadBlocks, readBlocks} from './read-blocks.ts'
export type {Comment, Found} from './walk.ts'
