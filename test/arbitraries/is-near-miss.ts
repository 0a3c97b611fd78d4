/** At least one character of each class that any language of these tests tells apart. */
const alphabet = [...'abd0Af.-_ \nengmilothrsycxu123', '😀']

/** Whether a value is refused, and one of the values that are one character away is accepted. */
export function isNearMiss(value: string, isAccepted: (value: string) => boolean): boolean {
  if (isAccepted(value)) return false
  const characters = [...value]
  return [...characters, ''].some((_, index) => {
    const others = alphabet.flatMap(character => [0, 1].map(count => characters.toSpliced(index, count, character)))
    return [characters.toSpliced(index, 1), ...others].some(near => isAccepted(near.join('')))
  })
}
