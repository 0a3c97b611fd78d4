export {toExitCode} from './exit-code.ts'
export {defineFormat, type Format, type FormatOptions} from './format.ts'
export {formats} from './formats/index.ts'
export {type Report, toReport} from './report.ts'
