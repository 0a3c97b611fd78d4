import {type Diagnostic, toVisible, type Verdict} from '../../diagnostic/index.ts'
import {defineFormat} from '../format.ts'
import {formatMessage} from '../message.ts'

/** One failure a test case, since some readers take the first alone; it lists all that was said. */
export const junit = defineFormat({
  id: 'junit',
  about: 'Each check as a test case in JUnit XML, for Jenkins, GitLab and their like.',
  format: ({tool: {name}, verdicts, counts: {fail, inconclusive}}) =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites>',
      open('testsuite', {name, tests: verdicts.length, failures: fail, errors: 0, skipped: inconclusive}),
      ...verdicts.flatMap(testCase),
      '</testsuite>',
      '</testsuites>',
      '',
    ].join('\n'),
})

function testCase({check, title, status, diagnostics}: Verdict): readonly string[] {
  const lines = diagnostics.map(formatLine)
  const said = lines.map(escapeXml).join('\n')
  const body = {
    pass: said === '' ? [] : [`<system-out>${said}</system-out>`],
    fail: [`${open('failure', {message: lines[0] ?? title, type: 'fail'})}${said}</failure>`],
    inconclusive: [`${open('skipped', {message: `inconclusive: ${lines.join('; ') || title}`})}</skipped>`],
  }
  return [open('testcase', {classname: check, name: title}), ...body[status], '</testcase>']
}

function formatLine(diagnostic: Diagnostic): string {
  const {severity, code, path, place} = diagnostic
  return `${path}:${place.start.line}:${place.start.column}: ${severity} ${code}: ${formatMessage(diagnostic)}`
}

function open(element: string, attributes: Readonly<Record<string, string | number>>): string {
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
  return `<${element}${list.join('')}>`
}

/** `toVisible` first: XML 1.0 has no way at all to write most control characters. */
function escapeXml(text: string): string {
  return toVisible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
