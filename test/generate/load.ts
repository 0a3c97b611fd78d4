import ts from 'typescript'
import {generate} from '../../src/generate/index.ts'
import type {Spec} from '../../src/spec/index.ts'

/** What every generated module exports, whatever the page. */
export interface Validators {
  readonly patterns: Readonly<Record<string, RegExp>>
  validateParameter(name: string, value: unknown): {readonly ok: boolean; readonly refusal?: Refusal}
  validateQuery(input: unknown): {
    readonly ok: boolean
    readonly value?: Readonly<Record<string, string>>
    readonly refused?: readonly Refusal[]
    readonly unknown: readonly string[]
  }
}

interface Refusal {
  readonly parameter: string
  readonly value: unknown
  readonly reason: string
  readonly pattern: RegExp | null
  readonly line: number
  readonly message: string
}

/** The one module that the target `typescript` makes of a spec. */
export function toCode(spec: Spec): string {
  const [artifact] = generate(spec, 'typescript')
  return artifact?.text ?? ''
}

/** Generates a module and runs it. */
export function load(spec: Spec): Validators & Readonly<Record<string, unknown>> {
  const {outputText} = ts.transpileModule(toCode(spec), {
    compilerOptions: {module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022},
  })
  return Function(`const exports = {}; ${outputText}; return exports`)()
}
