// Written by `npm run update`.
import type {Command} from '../command.ts'
import {check} from './check.ts'
import {extract} from './extract.ts'
import {generate} from './generate.ts'
import {init} from './init.ts'
import {serve} from './serve.ts'

/** All commands, sorted by id. */
export const commands: readonly Command[] = [check, extract, generate, init, serve]
