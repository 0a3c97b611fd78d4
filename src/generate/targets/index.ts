// Written by `npm run update`.
import type {Target} from '../target.ts'
import {typescript} from './typescript.ts'

export const targets: readonly Target[] = [typescript]
