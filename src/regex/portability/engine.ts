/** What one engine makes of a pattern that is written for ECMAScript: what is not here, it reads alike. */
export interface Engine {
  /** As people call it: “Go (RE2)”. */
  readonly name: string
  /** Content of a class under `u`: what `\w`, `\d` and `\s` take. */
  readonly word?: string
  readonly digit?: string
  readonly space: string
  /** Content of a negated class under `u`: what `.` does not take. */
  readonly newline: string
  /** Content of a class under `u`: what `\b` takes for a word. */
  readonly boundary?: string
  /** Ends of lines before the end of the string that `$` overlooks. */
  readonly overlooked?: string
  /** Whether `^` and `$` hold at each line. */
  readonly lines?: true
  /** The highest count of a quantifier. */
  readonly maximum?: number
  /** Whether `{,3}` is `{0,3}`. */
  readonly openCounts?: true
  /** What it takes for a syntax error. */
  readonly refuses: readonly Construct[]
  /** What it takes for something else. */
  readonly rereads: readonly Construct[]
}

/** Something that not all engines read alike. */
export type Construct =
  | 'look-around'
  | 'back-reference'
  | 'named-group'
  | 'escaped-slash'
  | 'escaped-letter'
  | 'unicode-escape'
  | 'control-escape'
  | 'null-escape'
  | 'octal-escape'
  | 'hyphen-after-set'
  | 'empty-class'
  | 'class-in-class'
  | 'named-class'
  | 'intersection'
  | 'bare-brace'
  | 'quantified-assertion'

/** How a construct is called, in messages. */
export const constructNames: Readonly<Record<Construct, string>> = {
  'look-around': 'a look around',
  'back-reference': 'a back-reference',
  'named-group': '`(?<name>…)`',
  'escaped-slash': '`\\/`',
  'escaped-letter': 'a needless backslash before a letter',
  'unicode-escape': '`\\u`',
  'control-escape': '`\\c`',
  'null-escape': '`\\0`',
  'octal-escape': 'an octal escape',
  'hyphen-after-set': 'a bare `-` between a set and another character',
  'empty-class': '`[]` or `[^]`',
  'class-in-class': 'a bare `[` inside a class',
  'named-class': '`[:` inside a class',
  intersection: '`&&` inside a class',
  'bare-brace': 'a bare `{`',
  'quantified-assertion': 'a repeated look around',
}
