// Written by `npm run update`.
import type {Format} from '../format.ts'
import {github} from './github.ts'
import {json} from './json.ts'
import {junit} from './junit.ts'
import {sarif} from './sarif.ts'
import {text} from './text.ts'

/** All formats, sorted by id. */
export const formats: readonly Format[] = [github, json, junit, sarif, text]
