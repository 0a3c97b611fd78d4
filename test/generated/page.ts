import {readFileSync} from 'node:fs'
import {readPage, toSpec} from '../../src/page/index.ts'

const path = 'docs/metrics-for-relying-parties.md'

/** What the page of this project says now. */
export const page = toSpec(readPage({path, text: readFileSync(path, 'utf8')}))
