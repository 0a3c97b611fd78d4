import {correct} from '../correct-steps.ts'
import type {Steps} from '../steps.ts'
import {toMutants} from './mutant.ts'

/** Judges one parameter by another pattern. */
const takes = (parameter: string, pattern: RegExp): Partial<Steps> => ({
  accepts: (name, value) => (name === parameter ? pattern.test(value) : correct.accepts(name, value)),
})

/** Judges one parameter by a test beside its pattern. */
const alsoAsks = (parameter: string, holds: (value: string) => boolean): Partial<Steps> => ({
  accepts: (name, value) => correct.accepts(name, value) && (name !== parameter || holds(value)),
})

/** Endpoints that take other values than the page says. */
export const patternMutants = toMutants({
  'accepts-colon': ['validation.entrypoint', takes('entrypoint', /^[\w.:-]+$/)],
  'accepts-tilde': ['validation.entrypoint_experiment', takes('entrypoint_experiment', /^[\w.~-]+$/)],
  // A hyphen between two others makes a range: from `.` to `_` there are `/`, `:` and more.
  'range-by-accident': ['validation.utm_campaign', takes('utm_campaign', /^[\w%.-_/-]+$/)],
  'multi-line-flag': ['validation.entrypoint_variation', takes('entrypoint_variation', /^[\w.-]+$/m)],
  // As `$` reads in Python and PCRE.
  'line-feed-at-the-end': ['validation.utm_medium', takes('utm_medium', /^[\w/.%-]+\n?$/)],
  // As `\w` reads in Python and in Rust.
  'unicode-word': ['validation.utm_content', takes('utm_content', /^[\p{L}\p{N}_/.%-]+$/u)],
  'ignores-case-of-context': ['validation.context', takes('context', /^[0-9a-z_-]+$/i)],
  'ignores-case-of-event-type': ['validation.event_type', takes('event_type', /^engage$/i)],
  'form-type-button': ['validation.form_type', takes('form_type', /^(?:email|other|button)$/)],
  'anchors-of-alternatives': ['validation.form_type', takes('form_type', /^email|other$/)],
  'end-anchor-forgotten': ['validation.service', takes('service', /^(?:[0-9a-f]{16}|sync)/)],
  'start-anchor-forgotten': ['validation.uid', takes('uid', /[0-9a-f]{32}$/)],
  'upper-case-uid': ['validation.uid', takes('uid', /^[0-9a-f]{32}$/i)],
  'max-128': ['validation.utm_source', alsoAsks('utm_source', value => value.length <= 128)],
  'max-1024': ['validation.entrypoint', alsoAsks('entrypoint', value => value.length <= 1024)],
  'percent-refused': ['validation.utm_term', takes('utm_term', /^[\w/.-]+$/)],
  'one-character-refused': ['validation.utm_source', alsoAsks('utm_source', value => value.length > 1)],
})
