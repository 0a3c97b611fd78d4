/**
 * The path of a file that another one names, both with slashes and relative to the same folder.
 *
 * @example
 * beside('api/openapi.yaml', '../schemas/uid.json') // 'schemas/uid.json'
 */
export function beside(path: string, relative: string): string {
  const parts = path.split('/').slice(0, -1)
  for (const part of relative.split('/')) {
    const isUp = part === '..' && parts.length > 0 && parts.at(-1) !== '..'
    if (isUp) parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
