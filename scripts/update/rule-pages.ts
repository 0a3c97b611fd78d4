import type {Example, Rule} from '../../src/lint/index.ts'

const written = '<!-- Written by `npm run update` from the rule itself. -->'

/** The page of a rule: what it claims and why, what it says about which pages, and how to switch it off. */
export function toRulePage(rule: Rule): string {
  const right = rule.examples.filter(example => 'ok' in example)
  const wrong = rule.examples.filter(example => 'bad' in example)
  return sections(
    written,
    `# \`${rule.id}\``,
    rule.about,
    `Severity: ${rule.severity}.${repairs(rule) ? ' `docparity check --fix` repairs it where that is safe.' : ''}`,
    '## Why',
    rule.why,
    '## Wrong',
    ...wrong.flatMap(toWrong),
    '## Right',
    ...right.map(example => toPage(example, example.ok)),
    ...toSwitch(rule),
  )
}

/** The list of all rules. */
export const toRuleIndex = (rules: readonly Rule[]): string =>
  sections(written, '# Rules', 'What `docparity check` says about a page.', toRuleTable(rules, ''))

/** One row a rule, with a link to its page under `base`. */
export function toRuleTable(rules: readonly Rule[], base: string): string {
  const rows = rules.map(rule => {
    const link = `[\`${rule.id}\`](${base}${rule.id}.md)`
    return `|${link}|${rule.severity}|${rule.about}|${repairs(rule) ? 'yes' : ''}|`
  })
  return ['|Rule|Severity|Claim|Repairs|', '|-|-|-|-|', ...rows].join('\n')
}

const sections = (...parts: readonly string[]): string => `${parts.join('\n\n')}\n`

const repairs = ({examples}: Rule): boolean => examples.some(example => 'bad' in example && example.fixed !== undefined)

function toWrong(example: Extract<Example, {readonly bad: string}>): readonly string[] {
  const page = [toPage(example, example.bad), toFence('text', example.says.join('\n'))]
  return example.fixed === undefined ? page : [...page, 'Repaired:', toPage(example, example.fixed)]
}

function toPage({others = [], mdx = false}: Example, text: string): string {
  const language = mdx ? 'mdx' : 'markdown'
  const beside = others.flatMap((other, index) => [`Beside \`other-${index + 1}.md\`:`, toFence(language, other)])
  return [toFence(language, text), ...beside].join('\n\n')
}

/** A fence longer than any in the text. */
function toFence(language: string, text: string): string {
  const runs = text.match(/`{3,}/g) ?? []
  const fence = '`'.repeat(Math.max(3, ...runs.map(run => run.length + 1)))
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`
}

function toSwitch({id, severity}: Rule): readonly string[] {
  if (severity === 'off') {
    const wanted = `{"rules": {"${id}": "warning"}}`
    return ['## Switching it on', 'In `docparity.config.json`:', toFence('json', wanted)]
  }
  const place = `<!--docparity-allow ${id} because we have agreed on it-->`
  const everywhere = `{"rules": {"${id}": "off"}}`
  return [
    '## Switching it off',
    'At one place, with a reason:',
    toFence('markdown', place),
    'Everywhere, in `docparity.config.json`:',
    toFence('json', everywhere),
  ]
}
