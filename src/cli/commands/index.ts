// Written by `npm run update`.
import type {Command} from '../command.ts'
import {check} from './check.ts'
import {compare} from './compare.ts'
import {conform} from './conform.ts'
import {diff} from './diff.ts'
import {extract} from './extract.ts'
import {generate} from './generate.ts'
import {init} from './init.ts'
import {scan} from './scan.ts'
import {serve} from './serve.ts'
import {trace} from './trace.ts'

/** All commands, sorted by id. */
export const commands: readonly Command[] = [check, compare, conform, diff, extract, generate, init, scan, serve, trace]
