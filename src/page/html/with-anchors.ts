/** Gives each heading an id by which links find it, as on GitHub: its words in lower case, hyphens between them. */
export function withAnchors(html: string): string {
  const taken = new Map<string, number>()
  return html.replace(/<(h[1-6])>(.*?)<\/\1>/gs, (_, heading: string, inside: string) => {
    const anchor = toAnchor(inside)
    const times = taken.get(anchor) ?? 0
    taken.set(anchor, times + 1)
    return `<${heading} id="${times > 0 ? `${anchor}-${times}` : anchor}">${inside}</${heading}>`
  })
}

const toAnchor = (inside: string): string =>
  inside
    .replace(/<[^>]*>|&\w+;/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')
