/** The id of a class of mistakes; the table below says what each is. */
export type MistakeId =
  | 'empty'
  | 'length-limit'
  | 'character-refused'
  | 'newline-at-end'
  | 'white-space'
  | 'case'
  | 'unicode'
  | 'too-long'
  | 'no-end-anchor'
  | 'no-start-anchor'
  | 'incomplete'
  | 'character-accepted'

/** What is known of a value, so that it can be said which mistake it finds. */
export interface Judged {
  readonly value: string
  readonly isAccepted: boolean
  /** Made to be long, or around a power of two. */
  readonly isLong: boolean
  /** The first part of the value, shorter than it, that is accepted by itself. */
  readonly prefix: string | undefined
  /** More characters would make an accepted value of it. */
  readonly isOpen: boolean
  readonly accepts: (value: string) => boolean
}

interface Mistake {
  /** What an implementation does wrong. */
  readonly about: string
  /** Whether a value is judged wrongly by whoever makes this mistake, and shows it better than the mistakes below. */
  readonly finds: (judged: Judged) => boolean
}

/** The classes of mistakes, in the order in which they are tried. */
export const mistakes = {
  empty: {
    about: 'The empty value is judged as if it were none.',
    finds: ({value}) => value === '',
  },
  'length-limit': {
    about: 'A value is refused for its length alone.',
    finds: ({isAccepted, isLong}) => isAccepted && isLong,
  },
  'character-refused': {
    about: 'A character is refused where it is allowed.',
    finds: ({isAccepted}) => isAccepted,
  },
  'newline-at-end': {
    about: 'The end of the value is taken to stand before a last newline, as `$` does in many engines.',
    finds: ({value, accepts}) => value.endsWith('\n') && accepts(value.slice(0, -1)),
  },
  'white-space': {
    about: 'White space around a value is taken away first.',
    finds: ({value, accepts}) => value !== value.trim() && accepts(value.trim()),
  },
  case: {
    about: 'Upper and lower case are not told apart.',
    finds: ({value, accepts}) => accepts(value.toLowerCase()) || accepts(value.toUpperCase()),
  },
  unicode: {
    about: 'A character beyond ASCII is taken for a letter, a digit or a space.',
    finds: ({value, accepts}) =>
      /[^\0-\x7f]/.test(value) && ['a', '0', ' '].some(plain => accepts(value.replace(/[^\0-\x7f]/gu, plain))),
  },
  'too-long': {
    about: 'A value may go on after it has reached its length.',
    finds: ({value, prefix}) =>
      prefix !== undefined && [...value.slice(prefix.length)].every(symbol => prefix.includes(symbol)),
  },
  'no-end-anchor': {
    about: 'Anything may follow an allowed value, as without `$`.',
    finds: ({prefix}) => prefix !== undefined,
  },
  'no-start-anchor': {
    about: 'Anything may precede an allowed value, as without `^`.',
    finds: ({value, accepts}) => accepts([...value].slice(1).join('')),
  },
  incomplete: {
    about: 'The last part of a value may be missing.',
    finds: ({isOpen}) => isOpen,
  },
  'character-accepted': {
    about: 'A character is accepted where it is not allowed.',
    finds: () => true,
  },
} as const satisfies Record<MistakeId, Mistake>

/** The first mistake that a value finds. */
export function toMistake(judged: Judged): MistakeId {
  const ids = Object.keys(mistakes) as MistakeId[]
  return ids.find(id => mistakes[id].finds(judged)) ?? 'character-accepted'
}
