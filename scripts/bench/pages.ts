const zone = (name: string) => `<!--begin-validation-${name}-->\`^[\\w.-]+$\`<!--end-validation-${name}-->`

/** A page that is one table of so many parameters. */
export const toRows = (count: number): string =>
  `|Name|Description|Example|Pattern|\n|-|-|-|-|\n${Array.from(
    {length: count},
    (_, index) => `|\`p${index}\`|Says *where* people [come](https://example.com/) from|\`a\`|${zone(`p${index}`)}|\n`,
  ).join('')}`

/** A page of so many megabytes of prose. */
export const toProse = (megabytes: number): string =>
  'Some *prose* about a [thing](https://example.com/), of no interest to us.\n\n'.repeat((megabytes * 2 ** 20) / 75)
