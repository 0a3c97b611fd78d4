// Written by `npm run update`.
import type {Case} from '../case.ts'
import {acceptedValues} from './accepted-values.ts'
import {anyQuery} from './any-query.ts'
import {lengthLimits} from './length-limits.ts'
import {refusedValues} from './refused-values.ts'

/** All cases, sorted by id. */
export const cases: readonly Case[] = [acceptedValues, anyQuery, lengthLimits, refusedValues]
