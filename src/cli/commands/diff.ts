import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Approval, Change, ChangeClass, Config, Verdict} from '../../index.ts'
import {type Call, defineCommand, pageOptions} from '../command.ts'
import {findConfig, loadConfig} from '../config/load-config.ts'
import {refuse} from '../files/unread.ts'
import {version} from '../report.ts'
import type {Judged} from '../revisions/judged.ts'
import {printChanges, requireFormat} from '../revisions/print-changes.ts'
import {type Pair, readFiles, readSince} from '../revisions/read-pairs.ts'
import {type Revisions, toChanges} from '../revisions/to-changes.ts'
import {UsageError} from '../usage-error.ts'

/** What changed, and whom it breaks. */
export const diff = defineCommand({
  id: 'diff',
  about: 'Tell what changed between two revisions of a page, and whom it breaks.',
  examples: [
    ['docparity diff old.md new.md', 'two files'],
    ['docparity diff --base origin/main', 'the pages of the configuration, against a git revision'],
    ['docparity diff --base v1.2.0 docs --fail-on senders,readers', 'let a wider pattern fail too'],
    ['docparity diff --base origin/main --format markdown', 'a comment for a pull request'],
  ],
  takes: [['[pages...]', "two files, old and new; with --base pages as of `check`, by default the configuration's"]],
  options: [
    ['--base <ref>', 'compare the working tree with this git revision'],
    ['--fail-on <classes>', 'of senders (default), readers, undecided and compatible those that fail; or none'],
    ['--format <id>', 'text (default), json, sarif, junit, github or markdown'],
    ...pageOptions,
  ],
  async run(call) {
    const failOn = readFailOn(call)
    await requireFormat(call)
    const config = await loadConfig(call.io.cwd, call.options.config)
    const {base} = call.options
    const revisions = await toChanges(await readPairs(call, config), path =>
      base === undefined ? path : `${base}:${path}`,
    )
    if (revisions.unread.length > 0) return refuse(call, revisions.unread, revisions.texts)
    return printChanges(call, await judge(call, revisions, failOn, config?.approvedBreaks ?? []), revisions.texts)
  },
})

const classes: readonly ChangeClass[] = ['senders', 'readers', 'undecided', 'compatible']

function readFailOn({options: {failOn = 'senders'}}: Call): readonly ChangeClass[] {
  if (failOn === 'none') return []
  return failOn.split(',').map(word => {
    const found = classes.find(one => one === word.trim())
    if (found) return found
    throw new UsageError(`Unexpected class \`${word}\`, expected some of ${classes.join(', ')}, or none`)
  })
}

function readPairs(call: Call, config: Config | undefined): Promise<readonly Pair[]> | readonly Pair[] {
  const {
    args,
    options: {base},
  } = call
  return base === undefined ? readFiles(call) : readSince(call, base, args.length > 0 ? args : (config?.pages ?? []))
}

/** Holds the changes against what fails and what is approved. */
async function judge(
  {args, io, options}: Call,
  {changes, specs, faulty, old}: Revisions,
  failOn: readonly ChangeClass[],
  approvals: readonly Approval[],
): Promise<Judged> {
  const {checkApprovals, checkChanges, findApproval, toReport, toVersion} = await import('../../index.ts')
  const path = findConfig(io.cwd, options.config)
  const text = path === undefined ? '' : readFileSync(resolve(io.cwd, path), 'utf8')
  return {
    changes: changes.map(change => ({change, approval: findApproval(change, approvals)})),
    version: toVersion(changes),
    report: toReport(
      [
        old,
        ...faulty,
        ...checkChanges(
          changes.filter(change => !isTold(change, faulty)),
          {failOn, approvals},
        ),
        checkApprovals(changes, approvals, {path: path ?? '', text}, args.length > 0 ? specs : undefined),
      ],
      version,
    ),
  }
}

/** Whether a faulty pattern is why nothing can be said of a change: the fault is told, and once is enough. */
const isTold = ({kind, path, place: {start, end}}: Change, faulty: readonly Verdict[]): boolean =>
  kind === 'undecided' &&
  faulty
    .flatMap(({diagnostics}) => diagnostics)
    .some(
      fault => fault.path === path && fault.place.start.offset >= start.offset && fault.place.end.offset <= end.offset,
    )
