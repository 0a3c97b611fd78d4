/** Something that the person who ran the command can put right: one line on stderr, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  ELOOP: 'its links run in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
}

/** The system error's code, such as `ENOENT`, of anything that was thrown. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Takes a step, and turns what the system throws into one clear line. */
export function attempt<T>(verb: 'read' | 'write', what: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    throw toUsageError(error, verb, what)
  }
}

/** Turns what the system threw into one clear line; anything else is our own bug and goes on as it is. */
export function toUsageError(error: unknown, verb: 'read' | 'write', what: string): unknown {
  const code = codeOf(error)
  if (error instanceof UsageError || !(error instanceof Error) || !code || !('syscall' in error)) return error
  return new UsageError(`Cannot ${verb} ${what}: ${reasons[code] ?? 'the system refuses'} (${code})`, {cause: error})
}
