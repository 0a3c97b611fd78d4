/** The rules of a string that are a pattern, by their method: in code and in what `describe()` tells. */
export const charsets = {
  alphanum: {source: '^[a-zA-Z0-9]+$', flags: ''},
  token: {source: '^\\w+$', flags: ''},
  hex: {source: '^[0-9a-f]+$', flags: 'i'},
} as const
