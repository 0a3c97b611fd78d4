/** Whether the code that bindings lead to accepts what the pages say; and whether the page's own links lead there. */
export {type BindingOptions, checkBindings, checkSourceLinks, type Files} from './parity/index.ts'
