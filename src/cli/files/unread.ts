import type {Verdict} from '../../index.ts'
import type {Call, ExitCode} from '../command.ts'
import {report} from '../report.ts'

/** Whether a verdict says that what was read is not all that the page means to say. */
export const isUnread = ({check, status}: Verdict): boolean =>
  status === 'fail' && /^(?:marker|page|zone)-|-unreadable$/.test(check)

/** Half a model would be taken for the whole: the diagnostics go to stderr, and stdout stays empty. */
export function refuse(call: Call, unread: readonly Verdict[], texts: ReadonlyMap<string, string>): Promise<ExitCode> {
  const {io} = call
  return report({...call, options: {}, io: {...io, stdout: io.stderr, terminal: false}}, unread, texts)
}
