import type {Parameter, Spec} from '../../spec/index.ts'

/** A parameter, and the page that documents it. */
export interface Documented {
  readonly page: string
  readonly parameter: Parameter
}

/** All that pages say of each parameter, by its name. */
export function toDocumented(specs: readonly Spec[]): ReadonlyMap<string, readonly Documented[]> {
  const documented = new Map<string, Documented[]>()
  for (const {page, parameters} of specs)
    for (const parameter of parameters)
      documented.set(parameter.name, [...(documented.get(parameter.name) ?? []), {page, parameter}])
  return documented
}

/** Where a page says what a parameter accepts. */
export const toPagePlace = ({page, parameter: {pattern, place}}: Documented) => ({
  path: page,
  place: pattern?.place ?? place,
})
