/** The whole path, from the text of pages to verdicts; and safe repairs, as `docparity check --fix` makes them. */
export {type Checked, checkPages, fixPages} from './check.ts'

/** The type of a configuration, for `docparity.config.ts`. */
export {type Config, type ConformanceConfig, defineConfig, type GenerateConfig, type TraceConfig} from './config.ts'

/** Places in a text, what is said about them, and the verdict of a check. `toVisible` spells control characters out. */
export {
  type Diagnostic,
  type Edit,
  type Place,
  type Places,
  type Point,
  type Related,
  type Severity,
  type Source,
  type Status,
  toPlaces,
  toVisible,
  type Verdict,
} from './diagnostic/index.ts'

/** What changed between two revisions of a page, whom it breaks, and what the next version should be. */
export {
  type Approval,
  type Change,
  type ChangeClass,
  type ChangeKind,
  type CheckChangesOptions,
  changeKinds,
  checkApprovals,
  checkChanges,
  diff,
  findApproval,
  formatChange,
  type Subject,
  toVersion,
  type Version,
} from './diff/index.ts'

/** Writes code from a spec, and compares what is committed with it; targets of your own are made with `defineTarget`. */
export {
  type Artifact,
  checkArtifacts,
  checkPatterns,
  defineTarget,
  type GenerateOptions,
  generate,
  type Target,
  targets,
} from './generate/index.ts'

/** Judges pages by rules, and applies the repairs of a diagnostic; rules of your own are made with `defineRule`. */
export {
  applyEdits,
  defineRule,
  type Example,
  type Finding,
  type LintInput,
  type LintOptions,
  type LintPage,
  lintPages,
  needsFindAttack,
  type Rule,
  rules,
} from './lint/index.ts'

/** Takes a Markdown page apart, and makes the spec of it; `mayHoldMarkers` tells fast which pages need not be read. */
export {
  type Cell,
  type Code,
  type ExampleUrl,
  type Kind,
  type Marker,
  type MarkerFault,
  type Mention,
  mayHoldMarkers,
  type Page,
  type Row,
  readPage,
  type Suppression,
  type Table,
  toSpec,
  type UnreadableMarker,
  type Zone,
} from './page/index.ts'

/** Proves that validators accept what the page says, or shows a shortest string on which they differ. */
export {type Binding, checkParity, type RuleBinding, type SchemaBinding, type Validators} from './parity/index.ts'

/** Says what two patterns have to do with each other, as sets of strings; `vectors` test whoever implements one. */
export {
  type Attack,
  accepts,
  anything,
  type Comparison,
  type Counts,
  compare,
  countAlone,
  type EngineDifference,
  type FindAttack,
  findEngineDifferences,
  type Language,
  type MistakeId,
  mayBacktrack,
  nothing,
  type Regex,
  sample,
  toLanguage,
  Undecided,
  type Vector,
  vectors,
} from './regex/index.ts'

/** Counts verdicts and prints them; formats of your own are made with `defineFormat`. */
export {
  defineFormat,
  type Format,
  type FormatOptions,
  formats,
  type Report,
  type Run,
  toExitCode,
  toReport,
} from './report/index.ts'

/** The model of a page: plain data; `toRequirements` lists all that it demands, zones included. */
export {
  type AnswerField,
  type Condition,
  type Level,
  type Parameter,
  type Pattern,
  type Requirement,
  type Spec,
  toRequirements,
} from './spec/index.ts'
