export {type Block, toBlocks, toMdxBlocks} from './blocks.ts'
export {type Parsed, toParser} from './parse.ts'
export {type Comment, type Found, type Leaf, type OpenTable, walk} from './walk.ts'
