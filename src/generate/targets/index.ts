// Written by `npm run update`.
import type {Target} from '../target.ts'
import {spec} from './spec.ts'
import {typescript} from './typescript.ts'

/** All targets, sorted by id. */
export const targets: readonly Target[] = [spec, typescript]
