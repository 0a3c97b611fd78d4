/** What the code is asked. The generated module has this shape; other code can be given it. */
export interface Validators {
  readonly patterns: Readonly<Record<string, RegExp>>
  validateParameter(name: string, value: unknown): {readonly ok: boolean}
}
