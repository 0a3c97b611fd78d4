import {type Diagnostic, type Severity, type Source, toVerdict, type Verdict} from '../diagnostic/index.ts'
import {type Binding, toTarget} from './binding.ts'
import {readSourceLinks, type SourceLink} from './verdicts/source-links.ts'

/** A page that sends people to a file that nothing checks may send them to the wrong rule. */
export function checkSourceLinks(
  pages: readonly Source[],
  bindings: readonly Binding[],
  severity: Severity = 'error',
): Verdict {
  const files = [...new Set(bindings.map(binding => toTarget(binding).split('#', 1).join()))]
  const diagnostics = pages.flatMap(page =>
    readSourceLinks(page)
      .filter(link => !files.some(file => leadsTo(link, file)))
      .map(({path, place}): Diagnostic => {
        const expected = files.map(file => `\`${file}\``).join(' or ')
        const message = `Unexpected link to \`${path}\`, expected one to a bound file: ${expected}`
        return {code: 'page-source-link', severity, message, path: page.path, place}
      }),
  )
  return toVerdict('page-source-link', 'Each link to the source leads to a bound file.', diagnostics)
}

/** The path of a URL starts with what belongs to the host, the repository and the branch. */
function leadsTo({path, isUrl}: SourceLink, file: string): boolean {
  const name = file.replace(/^(?:\.{1,2}\/)+/, '')
  return path === name || (isUrl && path.endsWith(`/${name}`))
}
