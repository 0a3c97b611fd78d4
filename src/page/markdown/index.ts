export type {Comment, Found} from './found.ts'
export {type ReadBlocks, readBlocks} from './read-blocks.ts'
