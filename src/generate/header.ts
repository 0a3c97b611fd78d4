import {type Spec, sha256} from '../spec/index.ts'
import {type GenerateOptions, generateCommand} from './target.ts'
import {toCommentText} from './typescript/literals.ts'

/** What the header of a generated file tells about it. */
export interface Header {
  readonly codeSha256: string
  /** The rest of the file, which `codeSha256` is the hash of. */
  readonly body: string
}

/** Puts the header on a generated file: where it comes from, what to run, and two hashes to tell stale from edited. */
export function withHeader(spec: Spec, options: GenerateOptions, body: string): string {
  const {page = spec.page, command = generateCommand} = options
  return [
    `// Generated from ${toCommentText(page)} by \`${toCommentText(command)}\`. Edit the page, not this file.`,
    `// page-sha256: ${spec.sha256}`,
    `// code-sha256: ${sha256(body)}`,
    body,
  ].join('\n')
}

/** Reads the header of a generated file with LF endings; nothing where there is none. */
export function readHeader(text: string): Header | undefined {
  const match = /^\/\/ Generated .*\n\/\/ page-sha256: \w+\n\/\/ code-sha256: (\w+)\n/.exec(text)
  if (!match) return undefined
  const [header, codeSha256 = ''] = match
  return {codeSha256, body: text.slice(header.length)}
}
