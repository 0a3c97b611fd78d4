// Written by `npm run update`.
import type {Reader} from '../reader.ts'
import {dataConstant} from './data-constant.ts'
import {joi} from './joi.ts'
import {jsonSchema} from './json-schema.ts'
import {liveConstant} from './live-constant.ts'
import {liveJoi} from './live-joi.ts'
import {liveZod} from './live-zod.ts'
import {object} from './object.ts'
import {openapi} from './openapi.ts'
import {regexp} from './regexp.ts'
import {text} from './text.ts'
import {zod} from './zod.ts'

/** All readers, sorted by id. */
export const readers: readonly Reader[] = [
  dataConstant,
  joi,
  jsonSchema,
  liveConstant,
  liveJoi,
  liveZod,
  object,
  openapi,
  regexp,
  text,
  zod,
]
