/** What `docparity compare` needs: languages alone, so that the command starts without all that reads pages. */
export {toPlaces, toVisible} from './diagnostic/index.ts'
export {type Comparison, compare, countAlone, type Regex, readSyntaxError} from './regex/index.ts'
export {toCodeFrame, toJsonText} from './report/index.ts'
