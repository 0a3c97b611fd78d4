/** The whole path: from the text of pages to verdicts. */
/** Repairs pages, as `docparity check --fix` does. */
export {type Checked, checkPages, fixPages} from './check.ts'
/** The type of `docparity.config.ts`. */
export {type Config, defineConfig, type GenerateConfig} from './config.ts'
/** One statement that something is off, and the repair that it may carry. */
/** What one check found. */
export type {Diagnostic, Edit, Severity, Status, Verdict} from './diagnostic/index.ts'
/** Turns offsets of a text into lines and columns. */
export {type Place, type Places, type Point, type Source, toPlaces} from './diagnostic/index.ts'
/** Compares committed files with what a page generates. */
/** A form of output, for targets of your own. */
/** Generates the files of one target from a spec. */
/** All targets, sorted by id. */
export {
  type Artifact,
  checkArtifacts,
  defineTarget,
  type GenerateOptions,
  generate,
  type Target,
  targets,
} from './generate/index.ts'
/** A claim about a page, for rules of your own. */
/** Checks pages against rules: one verdict a rule. */
/** All rules, sorted by id. */
export {
  defineRule,
  type Example,
  type Finding,
  type LintInput,
  type LintOptions,
  type LintPage,
  lintPages,
  type Rule,
  rules,
} from './lint/index.ts'
/** Whether a text may hold a marker: fast, so that other pages need not be read. */
/** Takes a Markdown page apart, each fact with its place. */
/** Makes the spec from a page. */
export {mayHoldMarkers, type Page, readPage, toSpec} from './page/index.ts'
/** Do the committed validators accept what the page says? */
export {checkParity} from './parity/index.ts'
/** Says what two patterns have to do with each other, as sets of strings. */
export {type Comparison, compare, type Regex} from './regex/index.ts'
/** A way to print a report, for formats of your own. */
/** All formats, sorted by id. */
/** 0 where a report passes, 1 where it does not. */
/** Counts verdicts. */
export {
  defineFormat,
  type Format,
  type FormatOptions,
  formats,
  type Report,
  toExitCode,
  toReport,
} from './report/index.ts'
/** The model of a page. */
export type {AnswerField, Condition, Level, Parameter, Pattern, Requirement, Spec} from './spec/index.ts'
