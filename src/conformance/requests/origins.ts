/** An origin that is on nobody's list: the name can never belong to anyone (RFC 6761). */
export const unlisted = 'https://docparity.invalid'

/**
 * Origins that are taken for a listed one by whoever compares a part of it, reads it as a pattern or as a URL, cuts it,
 * or folds its case; none where it is no URL.
 */
export function toLookAlikes(origin: string): ReadonlySet<string> {
  if (!URL.canParse(origin)) return new Set()
  const {protocol, host, hostname, port} = new URL(origin)
  const colon = port === '' ? '' : `:${port}`
  const all = new Set([
    `${protocol}//evil${host}`,
    `${protocol}//evil-${host}`,
    `${protocol}//evil.${host}`,
    `${origin}.docparity.invalid`,
    `${origin}evil`,
    `${origin}_.docparity.invalid`,
    `${origin}%60.docparity.invalid`,
    `${origin}@docparity.invalid`,
    `${protocol}//docparity.invalid/${origin}`,
    `${protocol}//docparity.invalid#${host}`,
    `${protocol}//${hostname.replaceAll('.', 'x')}${colon}`,
    `${protocol}//${hostname}.${colon}`,
    `${protocol === 'http:' ? 'https' : 'http'}://${host}`,
    `${protocol}//${hostname}:${port === '444' ? 445 : 444}`,
    `${protocol}//${hostname}:${protocol === 'http:' ? 80 : 443}`,
    `${protocol}//${hostname.toUpperCase()}${colon}`,
    origin.toUpperCase(),
    `${origin}/`,
    `${origin}/metrics-flow`,
    `${origin}?`,
    origin + 'x'.repeat(2000),
    host,
  ])
  // A host without a dot, or a port that is the usual one, makes some of them the origin itself.
  all.delete(origin)
  return all
}
