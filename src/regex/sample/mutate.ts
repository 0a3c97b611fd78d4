/** What is put into a string where it may not belong. */
const strangers = [...'aA0-_. /\n😀']

/** Strings one slip away from a string: a character less, one twice, one more, or another one in its place. */
export function mutate(text: string): readonly string[] {
  const characters = [...text]
  const edit = (index: number, count: number, ...added: readonly string[]) =>
    characters.toSpliced(index, count, ...added).join('')
  return [
    ...characters.flatMap((character, index) => [
      edit(index, 1),
      edit(index, 0, character),
      ...strangers.map(stranger => edit(index, 1, stranger)),
    ]),
    ...strangers.flatMap(stranger => [stranger + text, text + stranger]),
  ]
}
