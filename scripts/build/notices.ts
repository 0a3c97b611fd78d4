import {readdirSync, readFileSync} from 'node:fs'
import type {Metafile} from 'esbuild'

/** The packages of which any part was bundled, by the path of their folder. */
function foldersOf({inputs, outputs}: Metafile): readonly string[] {
  const used = new Set(Object.values(outputs).flatMap(output => Object.keys(output.inputs)))
  const folders = Object.keys(inputs)
    .filter(path => used.has(path))
    .flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [])
  return [...new Set(folders)].sort()
}

/** The name, version and licence of each package that was bundled, with the text of its licence. */
export function toNotices(metafile: Metafile): string {
  const notices = foldersOf(metafile).map(folder => {
    const {name, version, license, author} = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
    const file = readdirSync(folder).find(file => /^licen[cs]e/i.test(file))
    const text = file
      ? readFileSync(`${folder}/${file}`, 'utf8').trim()
      : `By ${author.name ?? author}; the package holds no text of its licence.`
    return `${name} ${version} (${license})\n\n${text}\n`
  })
  return ['The files in this folder hold parts of these packages.\n', ...notices].join(`\n${'-'.repeat(80)}\n\n`)
}
